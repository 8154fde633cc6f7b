import type { House, Plan, Steps } from './measure.ts';

/** The measures as lines to read; what runs back up is named, arrow by arrow. */
export function report({ plans, sizes, circles, walk }: House): string {
  return [
    row('', ['rooms', 'floors', 'arrows', 'back up', 'circles']),
    ...plans.flatMap(planLines),
    '',
    `files                ${sizes.files}, the median has ${sizes.median} lines`,
    `the longest          ${sizes.longest.path}, ${sizes.longest.lines} lines`,
    `circles of files     ${circles.length}`,
    ...circles.map((files) => `  ${files.join(' ')}`),
    '',
    `“Create video”, from the press to the stored job: ${walk.functions.length} functions`,
    `  files              ${stepsLine(walk.files)}`,
    `  rooms              ${stepsLine(walk.rooms)}`,
  ].join('\n');
}

function planLines({ folder, rooms, floors, arrows, back, circles }: Plan): readonly string[] {
  const name = folder === '' ? 'the whole house' : `${folder}/`;
  const counts = [rooms.length, floors, arrows.length, back.length, circles.length];
  return [
    row(name, counts.map(String)),
    ...back.map(({ from, to, imports }) => `  ${from} → ${to}, imports: ${imports}`),
  ];
}

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(18) + cells.map((cell) => cell.padStart(9)).join('');

const stepsLine = ({ entered, returns }: Steps): string =>
  `${entered} entered, ${returns} returns to one that was left`;
