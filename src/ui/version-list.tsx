// The versions of a kept study: when each was made, what it changed, and the button that opens it.
import { useEffect, useState } from 'preact/hooks';
import type { KeptStudy, KeptVersion, StudyLibrary } from '../app/saved-study.ts';
import { partWords } from './part-words.ts';
import { whenWords } from './when-words.ts';
import { words } from './words.ts';

export interface VersionListProps {
  readonly study: KeptStudy;
  readonly library: StudyLibrary;
  readonly onOpen: (version: number) => void;
}

export function VersionList({ study, library, onOpen }: VersionListProps) {
  const [versions, setVersions] = useState<readonly KeptVersion[]>([]);
  useEffect(() => {
    let isStill = true;
    library.versions(study.id).then(
      (found) => {
        if (isStill) setVersions(found);
      },
      () => undefined,
    );
    return () => {
      isStill = false;
    };
  }, [study.id, study.version]);
  return (
    <div class="versions">
      <p class="fine-print">{words.library.restoreHint}</p>
      <ol reversed>
        {versions.map(({ number, at, changed }) => {
          const when = whenWords(at, Date.now(), words.days, true);
          return (
            <li key={number}>
              <span>
                {when}
                <small>{number === study.version ? words.library.latest : ''}</small>
              </span>
              <span class="what">{number === 1 ? words.library.first : partWords(changed)}</span>
              <button
                type="button"
                class="link"
                aria-label={words.library.of(words.library.restore, words.library.versionOf(study.name, when))}
                onClick={() => onOpen(number)}
              >
                {words.library.restore}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
