import type { Splice } from '../../contract/plan.ts';
import { GROUP_NAME, isSection } from '../settings.ts';
import { childrenOf, type Located, nameOf } from './tree.ts';

/** An element and what it lies in. */
export interface Inside {
  readonly element: Located;
  readonly parent: Located;
}

/** Does the element hold nothing but blanks and elements that go? A comment is somebody else's. */
function holdsOnly(text: string, element: Located, goes: (child: Located) => boolean): boolean {
  const inner = element.content ? text.slice(element.content.start, element.content.end) : '';
  if (element.node.children.some((child) => child.type === 'comment' || child.type === 'pi')) return false;
  const children = childrenOf(text, element);
  return children.length === 0 ? inner.trim() === '' : children.every(goes);
}

/** What the wizard's splices wrote: asks by the start of a tag. */
function wrote(splices: readonly Splice[], tag: string): boolean {
  return splices.some((splice) => splice.after.includes(tag));
}

function goingSections(
  text: string,
  group: Located,
  splices: readonly Splice[],
  settings: ReadonlySet<string>,
) {
  const gone: Inside[] = [];
  for (const section of childrenOf(text, group)) {
    const ours = childrenOf(text, section).filter((each) => settings.has(`${section.name}/${nameOf(each)}`));
    const whole =
      wrote(splices, `<${section.name}>`) &&
      holdsOnly(text, section, (child) => ours.some((each) => each.node === child.node));
    gone.push(
      ...(whole
        ? [{ element: section, parent: group }]
        : ours.map((element) => ({ element, parent: section }))),
    );
  }
  return gone;
}

function goingDeclarations(
  text: string,
  group: Located,
  splices: readonly Splice[],
  stays: (name: string) => boolean,
) {
  return childrenOf(text, group)
    .filter(
      ({ attributes: { name = '' } }) =>
        isSection(name) && !stays(name) && wrote(splices, `<section name="${name}"`),
    )
    .map((element) => ({ element, parent: group }));
}

/** In the place of the children that go, the container itself, where the wizard wrote it and nothing is left in it. */
function orWhole(
  text: string,
  container: Inside,
  tag: string,
  splices: readonly Splice[],
  going: readonly Inside[],
): readonly Inside[] {
  const all = holdsOnly(text, container.element, (child) =>
    going.some((each) => each.element.node === child.node),
  );
  return wrote(splices, tag) && all ? [container] : going;
}

/**
 * The elements that the wizard inserted and that go now: the given settings (`section/setting`), and what it wrote
 * around them as far as nothing else is in it. Of nested ones only the outermost.
 */
export function goingElements(
  text: string,
  root: Located,
  splices: readonly Splice[],
  settings: ReadonlySet<string>,
): readonly Inside[] {
  const top = childrenOf(text, root);
  const group = top.find((each) => each.name === GROUP_NAME);
  const sections = group ? goingSections(text, group, splices, settings) : [];
  const staying = group
    ? childrenOf(text, group).filter((each) => !sections.some((gone) => gone.element.node === each.node))
    : [];
  const body = group
    ? orWhole(text, { element: group, parent: root }, `<${GROUP_NAME}>`, splices, sections)
    : [];

  const configSections = top.find((each) => each.name === 'configSections');
  const declaring =
    configSections && childrenOf(text, configSections).find((each) => nameOf(each) === GROUP_NAME);
  if (!configSections || !declaring) return body;
  const stays = (name: string) => staying.some((each) => each.name === name);
  const declared = goingDeclarations(text, declaring, splices, stays);
  const inGroup = orWhole(
    text,
    { element: declaring, parent: configSections },
    '<sectionGroup name=',
    splices,
    declared,
  );
  return [
    ...orWhole(text, { element: configSections, parent: root }, '<configSections>', splices, inGroup),
    ...body,
  ];
}
