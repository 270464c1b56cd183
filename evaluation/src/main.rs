//! Measures the engine against gold annotation and reference summaries.

mod ablation;
mod all;
mod apart;
mod articles;
mod baseline;
mod fit;
mod refine;
mod rouge;
mod rules;
mod score;
mod soak;
mod speed;
mod stance;
mod twins;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
usage: evaluation digest FILE.jsonl           a digest a line, as `yaodian --format jsonl` writes it
       evaluation sentences FILE.jsonl        the sentences of each article, as the engine divides it
       evaluation score GOLD.jsonl (DIGESTS.jsonl | --run) [--per-article]
                                              digests against gold annotation
       evaluation rouge REFERENCES.jsonl (SUMMARIES.jsonl | --run | --lead | --oracle)
                                              character ROUGE of three key points, of the first three sentences,
                                              or of the three sentences that fit the reference best
       evaluation twins ONE.jsonl OTHER.jsonl key points that stand at the same place in two scripts of a text
       evaluation rules GOLD.jsonl            the table of attribution rules, with counts and precision
       evaluation explain FILE.jsonl          why each statement is attributed as it is, and the cues passed over
       evaluation stance GOLD.jsonl [--gold-statements]
                                              stances against the gold, of the gold's own statements on demand
       evaluation findings GOLD.jsonl         what the gold's own statements say for and against, with the words' classes
       evaluation speed FILE.txt              megabytes a second, over articles with a blank line between them
       evaluation soak ARTICLES COUNT         whether memory stays flat over so many digests
       evaluation fit (A:B FILE.jsonl)…       the model of the ranking, from articles with reference summaries (weight A)
                                              and with key sentences (weight B)
       evaluation refine (A:B FILE.jsonl)…    its weights, climbed to what the chosen key points do best by
       evaluation apart GOLD.jsonl ARTICLES
                                              annotation without a word of its articles: the texts of a JSONL file, or those of
                                              another with a blank line between them
       evaluation join APART.jsonl ARTICLES
                                              such annotation with its articles again
       evaluation ablation SHARED             the table of what each ranking term adds
       evaluation all SHARED                  every figure, and gold/score.py beside our own";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["speed", file] => speed::speed(file),
        ["digest", file] => articles::print_digests(file.as_ref()),
        ["sentences", file] => articles::print_sentences(file.as_ref()),
        ["score", gold, digests] => score::print(gold.as_ref(), digests, false),
        ["score", gold, digests, "--per-article"] => score::print(gold.as_ref(), digests, true),
        ["rouge", references, summaries] => rouge::print(references.as_ref(), summaries),
        ["twins", one, other] => twins::print(one.as_ref(), other.as_ref()),
        ["rules", file] => rules::rules(file),
        ["explain", file] => rules::explain(file),
        ["stance", file] => stance::stance(file, false),
        ["stance", file, "--gold-statements"] => stance::stance(file, true),
        ["findings", file] => stance::findings(file),
        ["soak", articles, count] => soak::soak(articles.as_ref(), count.parse().unwrap_or(1_000_000)),
        ["fit", ref rest @ ..] => fit::fit(rest),
        ["refine", ref rest @ ..] => refine::refine(rest),
        ["apart", gold, articles] => apart::apart(gold.as_ref(), articles.as_ref()),
        ["join", annotation, articles] => apart::join(annotation.as_ref(), articles.as_ref()),
        ["ablation", shared] => ablation::print(Path::new(shared)),
        ["all", shared] => all::print(Path::new(shared)),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

type Outcome = Result<(), Box<dyn std::error::Error>>;
