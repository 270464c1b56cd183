import { paste, waitForDigest } from './browser.js';

/**
 * An article and a digest of it written by hand, so that what the page shows can be tested without the engine's judgement.
 */
export const text = `云岭老城区拟限私家车 听证会上各方激辩
图为听证会现场。陆之遥 摄
本报讯 11月9日，澜州市就老城区机动车通行办法举行听证会。草案提出，自明年3月起，老城区早晚高峰禁止非本区登记的私家车驶入。
澜州市交通运输局局长贺衡之表示：“老城区道路平均宽度只有七米。限行不是目的，把路还给公交和行人才是目的。”他说，试点三个月后将公布评估结果。
老城商会会长邵孟秋则明确反对。她指出，没有停车换乘就谈限行，“等于让小店替城市规划买单”。
在澜州大学教授丘知远看来，限行方向正确，但草案过于仓促，拥堵难以真正缓解。
居民代表万秀芝欢迎这一办法，认为早该管了。
公安局交警支队的数据显示，今年前十个月剐蹭事故同比上升18%。
草案公开征求意见截至11月30日。
相关阅读：
澜州地铁四号线本月底开始空载试运行
老城区停车费明年起调整`;

function find(part, from = 0) {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`not in the article: ${part}`);
  return { start, end: start + part.length, text: part };
}

const place = ({ start, end }) => ({ start, end });

function statement(part, form, rule, cue, confidence = 0.95) {
  return { ...find(part), form, cue: cue === null ? null : find(cue), rule, confidence };
}

function source(name, role, kind, statements, label, score, evidence) {
  return {
    name, aliases: [], role, kind, mentions: [place(find(name))], statements,
    stance: {
      label, score, confidence: 0.8, target: '限行',
      evidence: evidence.map(([polarity, part]) => ({ ...find(part), polarity, weight: 0.7 })),
    },
  };
}

function keyPoint(part, rank, paragraph, sentence) {
  return { ...find(part), rank, score: 1 / rank, paragraph, sentence };
}

export const digest = {
  title: find('云岭老城区拟限私家车 听证会上各方激辩'),
  topic: '老城区拟限私家车',
  keyPoints: [
    keyPoint('草案提出，自明年3月起，老城区早晚高峰禁止非本区登记的私家车驶入。', 1, 0, 1),
    keyPoint('老城商会会长邵孟秋则明确反对。', 3, 2, 4),
    keyPoint('在澜州大学教授丘知远看来，限行方向正确，但草案过于仓促，拥堵难以真正缓解。', 2, 3, 6),
  ],
  sources: [
    source('贺衡之', '澜州市交通运输局局长', 'person', [
      statement('老城区道路平均宽度只有七米。限行不是目的，把路还给公交和行人才是目的。', 'direct', 'colon', '表示'),
      statement('试点三个月后将公布评估结果', 'indirect', 'pronoun', '说', 0.85),
    ], 'support', 0.62, [['support', '把路还给公交和行人才是目的']]),
    source('邵孟秋', '老城商会会长', 'person', [
      statement('没有停车换乘就谈限行，“等于让小店替城市规划买单”', 'mixed', 'pronoun', '指出'),
    ], 'oppose', -0.78, [['oppose', '等于让小店替城市规划买单']]),
    source('丘知远', '澜州大学教授', 'person', [
      statement('限行方向正确，但草案过于仓促，拥堵难以真正缓解', 'indirect', 'in-view-of', null, 0.8),
    ], 'mixed', -0.12, [['support', '方向正确'], ['oppose', '过于仓促'], ['oppose', '难以真正缓解']]),
    source('万秀芝', '居民代表', 'person', [
      statement('早该管了', 'indirect', 'explicit', '认为', 0.9),
    ], 'support', 0.7, [['support', '早该管了']]),
    source('公安局交警支队', '', 'organization', [
      statement('今年前十个月剐蹭事故同比上升18%', 'indirect', 'document', '显示', 0.9),
    ], 'neutral', 0, []),
  ],
  excluded: [
    { ...find('图为听证会现场。陆之遥 摄'), reason: 'caption' },
    { ...find('相关阅读：'), reason: 'related-links' },
    { ...find('澜州地铁四号线本月底开始空载试运行'), reason: 'related-links' },
    { ...find('老城区停车费明年起调整'), reason: 'related-links' },
  ],
  script: 'simplified',
  stats: { characters: 318, sentences: 10, words: 190 },
};

/** Answers for the engine: its worker is replaced by one that knows the one digest. */
export async function answerWithFixture(context) {
  const script = `
    const digest = ${JSON.stringify(digest)};
    addEventListener('message', ({ data }) => {
      const keep = data.options.keep ?? [];
      const excluded = digest.excluded.filter((part) => !keep.some((span) => span.start === part.start));
      postMessage({ kind: 'digest', id: data.id, digest: { ...digest, keyPoints: digest.keyPoints.slice(0, data.options.points), excluded } });
    });
    postMessage({ kind: 'ready' });`;
  await context.route('**/assets/worker-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
}

export async function read(page) {
  await paste(page, text);
  await waitForDigest(page);
}

export async function compare(page) {
  await read(page);
  await page.locator('[data-compare="0"]').click();
  await page.locator('[data-compare="1"]').click();
}
