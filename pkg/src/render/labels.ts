import type { Digest, SourceKind, StanceLabel, StatementForm } from '../types.js';

/** The language of the words around a digest; what is in the digest stays as printed. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** The words around a digest. */
export interface Labels {
  topic: string;
  keyPoints: string;
  sources: string;
  noSources: string;
  excluded: string;
  stance: Record<StanceLabel, string>;
  stanceOn: string;
  evidence: string;
  form: Record<StatementForm, string>;
  kind: Record<SourceKind, string>;
  /** By reason; a reason that is not in here is shown as it is. */
  reason: Record<string, string>;
  aliases: string;
  colon: string;
  comma: string;
}

/** The words of a language; by default Chinese in the script of the article. */
export function labelsFor(digest: Digest, language?: Language): Labels {
  return LABELS[language ?? (digest.script === 'traditional' ? 'zh-Hant' : 'zh-Hans')];
}

const LABELS: Record<Language, Labels> = {
  'zh-Hans': {
    topic: '议题',
    keyPoints: '要点',
    sources: '谁说了什么',
    noSources: '文中没有引述任何人',
    excluded: '不属于文章的部分',
    stance: { support: '支持', oppose: '反对', mixed: '有保留', neutral: '中立' },
    stanceOn: '立场',
    evidence: '依据',
    form: { direct: '直接引语', indirect: '间接引语', mixed: '部分直接引语' },
    kind: { person: '人物', group: '群体', organization: '机构', document: '文件', media: '媒体', anonymous: '匿名' },
    reason: {
      'related-links': '相关链接',
      copyright: '版权声明',
      byline: '署名与来源',
      caption: '图片说明',
      share: '分享提示',
      advertisement: '广告',
      'end-mark': '结束标记',
      'original-title': '原标题',
      metadata: '时间、计数与导航',
      code: '程序代码',
    },
    aliases: '又作',
    colon: '：',
    comma: '，',
  },
  'zh-Hant': {
    topic: '議題',
    keyPoints: '要點',
    sources: '誰說了什麼',
    noSources: '文中沒有引述任何人',
    excluded: '不屬於文章的部分',
    stance: { support: '支持', oppose: '反對', mixed: '有保留', neutral: '中立' },
    stanceOn: '立場',
    evidence: '依據',
    form: { direct: '直接引語', indirect: '間接引語', mixed: '部分直接引語' },
    kind: { person: '人物', group: '群體', organization: '機構', document: '文件', media: '媒體', anonymous: '匿名' },
    reason: {
      'related-links': '相關連結',
      copyright: '版權聲明',
      byline: '署名與來源',
      caption: '圖片說明',
      share: '分享提示',
      advertisement: '廣告',
      'end-mark': '結束標記',
      'original-title': '原標題',
      metadata: '時間、計數與導覽',
      code: '程式碼',
    },
    aliases: '又作',
    colon: '：',
    comma: '，',
  },
  en: {
    topic: 'Topic',
    keyPoints: 'Key points',
    sources: 'Who says what',
    noSources: 'Nobody is quoted',
    excluded: 'Not part of the article',
    stance: { support: 'support', oppose: 'oppose', mixed: 'mixed', neutral: 'neutral' },
    stanceOn: 'Stance',
    evidence: 'evidence',
    form: { direct: 'direct', indirect: 'indirect', mixed: 'partly direct' },
    kind: {
      person: 'person',
      group: 'group',
      organization: 'organization',
      document: 'document',
      media: 'media',
      anonymous: 'anonymous',
    },
    reason: {
      'related-links': 'related links',
      copyright: 'copyright notice',
      byline: 'byline',
      caption: 'caption',
      share: 'share prompt',
      advertisement: 'advertisement',
      'end-mark': 'end mark',
      'original-title': 'original title',
      metadata: 'times, counters, navigation',
      code: 'program code',
    },
    aliases: 'also',
    colon: ': ',
    comma: ', ',
  },
};
