/** What links are called that lead to the rest of an article. */
const REST = /^(下一[页頁]|下[页頁]|后一[页頁]|[余剩]下全文|阅读全文|閱讀全文|查看全文|展开全文|展開全文|[继繼][续續][阅閱][读讀]|全文[阅閱][读讀]|(点击|點擊)?(展开|展開|查看|阅读|閱讀)(全部|剩余|剩餘|余下|餘下)(全文|内容|內容|正文)?)[>»›》→…]*$/;

/** Whether the page says that the article goes on elsewhere, on another page or behind a button. */
export function goesOn(page: Document): boolean {
  if (page.querySelector('link[rel~="next"]')) return true;
  for (const element of page.querySelectorAll('a, button, [role="button"]')) {
    const text = element.textContent?.replaceAll(/\s+/g, '') ?? '';
    if (text.length <= 12 && REST.test(text) && element.checkVisibility()) return true;
  }
  return false;
}
