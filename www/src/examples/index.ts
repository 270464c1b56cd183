import economy from './economy.txt?raw';
import interview from './interview.txt?raw';
import politics from './politics.txt?raw';
import science from './science.txt?raw';
import society from './society.txt?raw';
import sport from './sport.txt?raw';
import traditional from './traditional.txt?raw';
import world from './world.txt?raw';

export interface Example {
  kind: string;
  text: string;
}

/** Articles written for this page; their people and events are invented. */
export const examples: readonly Example[] = [
  { kind: '政经', text: politics },
  { kind: '国际', text: world },
  { kind: '财经', text: economy },
  { kind: '社会', text: society },
  { kind: '体育', text: sport },
  { kind: '科学', text: science },
  { kind: '访谈', text: interview },
  { kind: '繁體', text: traditional },
];
