// Says above the panel what became of an opened link: whether running it again gives the same results, bit for bit.

import { useMemo } from 'preact/hooks';
import { checkLink, type LinkCheck } from '../app/opened-link.ts';
import { isolated } from '../base/isolated.ts';
import { VERSION } from '../base/version.ts';
import { shownStudyName } from '../persistence/bundled-names.ts';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { words } from './words.ts';

export function LinkStrip() {
  const { desk } = useDesk();
  const check = useMemo(() => checkLink(desk.session), [desk]).value;
  if (check === null) return null;
  const { name, version, without } = check.link.experiment;
  const isOdd = check.different.length > 0 || !check.link.isSame;
  return (
    <section class={`link-strip${isOdd ? ' odd' : ''}`} aria-label={words.linked.label}>
      <div>
        <p>{words.linked.from(isolated(shownStudyName(name)), version)}</p>
        <p role="status">
          {verdict(check).map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
        {without.length > 0 && <p>{words.linked.without(without.map((part) => words.linked.parts[part]))}</p>}
      </div>
      <button
        type="button"
        class="icon-button small"
        aria-label={words.linked.dismiss}
        onClick={() => {
          desk.session.link.value = null;
        }}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

/** Sentences, the one that matters first. */
function verdict({ link, isThisVersion, same, different, running }: LinkCheck): readonly string[] {
  const all = same.length + different.length + running.length;
  const otherStudy = link.isSame ? [] : [words.linked.otherStudy];
  const otherVersion = isThisVersion ? [] : [words.linked.version(link.experiment.version, VERSION)];
  if (all === 0) return [words.linked.noPrints, ...otherStudy, ...otherVersion];
  if (different.length > 0) {
    const why = [...otherStudy, ...otherVersion];
    return [words.linked.different(different), ...(why.length > 0 ? why : [words.linked.unknown])];
  }
  if (same.length === 0) return [words.linked.running(all), ...otherStudy, ...otherVersion];
  if (running.length > 0) return [words.linked.sameSoFar(same.length, all), ...otherStudy, ...otherVersion];
  return [words.linked.same(all), ...otherStudy, ...otherVersion];
}
