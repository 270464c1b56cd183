/** What may stand inside an element. */
export type Child = Node | string | null | undefined | false;

type AttributeValue = string | number | boolean | null | undefined;
type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
type Attributes = Record<string, AttributeValue> & { on?: never };

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element with attributes (`true` is an empty attribute, `false` and `null` none) and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** An SVG element with attributes and children. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** A button that does `action` when it is pressed. */
export function button(attributes: Attributes, action: (event: MouseEvent) => void, ...children: Child[]): HTMLButtonElement {
  return listen(h('button', { type: 'button', ...attributes }, ...children), { click: action });
}

export function listen<Target extends HTMLElement>(target: Target, listeners: Listeners): Target {
  for (const [name, listener] of Object.entries(listeners)) {
    target.addEventListener(name, listener as EventListener);
  }
  return target;
}

/** Replaces what stands in `parent`. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter(isPresent));
}

function append(parent: Element, children: Child[]): void {
  for (const child of children) {
    if (isPresent(child)) parent.append(child);
  }
}

function isPresent(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, String(value));
  }
}
