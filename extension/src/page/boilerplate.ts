/**
 * What stands around an article on Chinese news pages, where Readability, made for English ones, does not see it.
 * It errs on the side of keeping: the engine judges again, and shows the reader what it leaves out.
 */

/** Parts of the names that sites give to boxes which are not the article, English and pinyin. */
const BOX =
  /(^|[-_\s])(pay-?(wall|mask|box|tips?)|subscri(be|ption)|qr-?code|erweima|recommend(ed|s|ation)?|related?(-\w+)?|story-list|relevant|xiangguan|tuijian|comments?|pinglun|discuss|disclaimer|shengming|feedback|report|jubao|praise|like-?bar|tool-?(bar|s)|page-?(tool|nav)s?|pager|pagination|paging|breadcrumbs?|crumbs?|hot-?(news|list|words?)|rank(ing|list)?|guess|next-?(article|post)|prev-?(article|post)|download|app-?(down|guide|tip)|advert\w*|ads?|gg|inline-ads?|sponsor\w*|newsletter|tags?|keywords?|copyright|banquan|author-?(card|info|box)|user-?(info|card|name)|post-?meta|entry-?(meta|footer))([-_\s]|$)/i;

/** The same for what readers say, which may be longer than the article. */
const COMMENTS = /(^|[-_\s])(comments?|reply|replies|pinglun|liuyan|gentie|disqus)(-(list|area|box|wrap\w*|section|container|items?))?([-_\s]|$)/i;

/** Names that mark the article itself, whatever else they say. */
const ARTICLE = /article-?(body|content|main|text|paragraph|detail)|content-?(body|main|article|text)|main-?(content|text)|post-?(body|content)|rich_media_content|TRS_Editor|js_content|text-?(body|content)/i;

/** A box that holds more than this share of the prose of the page, or more Han characters than this, may be the article. */
const LARGEST_SHARE = 0.3;
const LARGEST_BOX = 400;
/** Comments that hold more than this share are what the page is about. */
const LARGEST_SHARE_OF_COMMENTS = 0.9;

/** Takes the boxes out of a copy of a page. */
export function removeBoxes(body: HTMLElement): void {
  const whole = proseOf(body);
  for (const element of [...body.querySelectorAll('[class], [id]')]) {
    const name = camelToDash(`${element.getAttribute('class') ?? ''} ${element.id}`);
    const isComments = COMMENTS.test(name);
    if (!(isComments || BOX.test(name)) || ARTICLE.test(name) || /^(body|main|article|p|h[1-6])$/i.test(element.tagName)) continue;
    const prose = proseOf(element);
    const isSmall = isComments ? prose <= LARGEST_SHARE_OF_COMMENTS * whole : prose <= LARGEST_BOX && prose <= LARGEST_SHARE * whole;
    if (isSmall) element.remove();
  }
}

/** How many Han characters an element holds outside links. */
export function proseOf(element: Element): number {
  const linked = [...element.querySelectorAll('a')].map((link) => link.textContent).join('');
  return countHan(element.textContent ?? '') - countHan(linked);
}

export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function camelToDash(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1-$2').replaceAll('__', '-');
}

/** A line that carries no more than this, in UTF-16 code units, may be a label. */
const LONGEST_LABEL = 90;
const SENTENCE_END = /[。！？!?；…][”’」』）)】]*$/;

const LABEL = new RegExp(
  [
    // When, where from, by whom.
    '^(发布|發布|更新|发表|發表|刊登|时间|時間|日期|来源|來源|稿源|信源|作者|记者|記者|文字|撰文|编审|校对|监制|审核|摄影|攝影|图片来源|原标题|原標題)(时间|時間|日期|于|於)?\\s*[:：/／|｜]',
    '^[文图圖]\\s*[|｜/／:：]',
    '^(\\d{4}\\s*[-./年]\\s*)?\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*日?[\\s,，]*\\d{1,2}\\s*[:：时]\\s*\\d{2}',
    // What one may do with the page.
    '^((分享|转发|轉發|评论|評論|留言|点赞|點讚|赞|讚|收藏|喜欢|喜歡|举报|舉報|打印|列印|字号|字級|微信|微博|关注|關注|阅读|閱讀|浏览|瀏覽|在看|回复|回覆|跟帖|参与|參與)(到|数|量|至)?[^\\p{Script=Han}]*)+$',
    '^(扫一扫|掃一掃|长按|扫码|掃碼|点击(上方|下方|蓝字|阅读原文)|戳这里|打开APP|下载APP|返回(首页|列表|顶部)|关闭窗口|延伸[阅閱][读讀]|相[关關](新闻|新聞|阅读|閱讀|报道|報導|链接)|推[荐薦][阅閱][读讀]|更多[精新]|查看更多|上一篇|下一篇|猜你喜欢|广告|廣告|廣告（)',
    '(版权所有|版權所有|未经[^。]{0,12}(不得|禁止)转载|未經[^。]{0,12}不得轉載|All [Rr]ights [Rr]eserved|Copyright ©)',
  ].join('|'),
  'u',
);

/** Whether a line is a label beside the article: a date, a source, a prompt to share. */
export function isLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && !SENTENCE_END.test(line) && LABEL.test(line);
}
