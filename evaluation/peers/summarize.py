#!/usr/bin/env python3
"""Summaries of three sentences by another extractive summarizer.

usage: summarize.py PEER FILE.jsonl
PEER  textrank4zh | snownlp | sumy-textrank | sumy-lexrank | sumy-lsa | harvesttext
FILE  {"id", "text"} a line; prints {"id", "summary"} a line, sentences in document order where the peer tells it
"""
import json
import sys

COUNT = 3


def restore_names():
    """textrank4zh and its like name functions that later versions of their dependencies have moved."""
    import networkx

    if not hasattr(networkx, "from_numpy_matrix"):
        networkx.from_numpy_matrix = networkx.from_numpy_array


def textrank4zh():
    restore_names()
    from textrank4zh import TextRank4Sentence

    ranker = TextRank4Sentence()

    def summarize(text):
        ranker.analyze(text=text, lower=True, source="all_filters")
        best = ranker.get_key_sentences(num=COUNT)
        return [item.sentence for item in sorted(best, key=lambda item: item.index)]

    return summarize


def snownlp():
    from snownlp import SnowNLP

    def summarize(text):
        document = SnowNLP(text)
        best = document.summary(COUNT)
        order = {sentence: index for index, sentence in reversed(list(enumerate(document.sentences)))}
        return sorted(best, key=lambda sentence: order.get(sentence, 0))

    return summarize


def sumy(kind):
    import importlib
    import re

    import jieba
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    jieba.setLogLevel(60)

    class Words:
        def to_words(self, sentence):
            return tuple(word for word in jieba.cut(sentence) if re.search(r"\w", word))

    words = Words()
    # sumy asks NLTK for a model of Chinese sentences; a split at the end marks needs none.
    split = re.compile(r"[^。！？!?\n]+[。！？!?]*[”」』’）)]*")
    module, name = {"textrank": ("text_rank", "TextRankSummarizer"), "lexrank": ("lex_rank", "LexRankSummarizer"),
                    "lsa": ("lsa", "LsaSummarizer")}[kind]
    summarizer = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)()

    def summarize(text):
        sentences = [Sentence(part.strip(), words) for part in split.findall(text) if part.strip()]
        return [str(sentence) for sentence in summarizer(ObjectDocumentModel([Paragraph(sentences)]), COUNT)]

    return summarize


def harvesttext():
    restore_names()
    from harvesttext import HarvestText

    harvester = HarvestText()

    def summarize(text):
        sentences = harvester.cut_sentences(text)
        order = {sentence: index for index, sentence in reversed(list(enumerate(sentences)))}
        best = harvester.get_summary(sentences, topK=COUNT)
        return sorted(best, key=lambda sentence: order.get(sentence, 0))

    return summarize


def peer(name):
    if name.startswith("sumy-"):
        return sumy(name.removeprefix("sumy-"))
    return {"textrank4zh": textrank4zh, "snownlp": snownlp, "harvesttext": harvesttext}[name]()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        summarize = peer(sys.argv[1])
    except KeyError:
        sys.exit(__doc__)
    for line in open(sys.argv[2], encoding="utf8"):
        if not line.strip():
            continue
        row = json.loads(line)
        try:
            summary = "".join(summarize(row["text"]))
        except Exception as error:  # A peer that fails on an article has no summary of it.
            print(f"{sys.argv[1]}: {row['id']}: {error}", file=sys.stderr)
            summary = ""
        print(json.dumps({"id": row["id"], "summary": summary}, ensure_ascii=False))


if __name__ == "__main__":
    main()
