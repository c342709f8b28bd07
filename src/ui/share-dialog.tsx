// The dialog that makes a link of the open study: what it holds, what is left out of it, and the button that copies it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { bundledStudies } from '../app/bundled-studies.ts';
import { type LinkAnswer, type MadeLink, makeLink } from '../app/link-making.ts';
import { pageAddress } from '../app/study-address.ts';
import { decimal } from '../base/format.ts';
import { isolated } from '../base/isolated.ts';
import { VERSION } from '../base/version.ts';
import type { Study } from '../model/study.ts';
import { shownStudy } from '../persistence/bundled-names.ts';
import { leftOut, NOTHING_LEFT_OUT, type Omission, omissible } from '../persistence/left-out.ts';
import { useDesk } from './desk-context.ts';
import { Dialog } from './dialog.tsx';
import { ProblemTable } from './problem-table.tsx';
import { saveStudy } from './study-download.ts';
import { words } from './words.ts';

export function ShareDialog() {
  const { desk, stage } = useDesk();
  const study = desk.session.study.value;
  if (!stage.sharing.value || study === null) return null;
  return <ShareForm study={study} />;
}

function ShareForm({ study }: { readonly study: Study }) {
  const { desk, stage } = useDesk();
  const { session } = desk;
  const [omission, setOmission] = useState<Omission>(NOTHING_LEFT_OUT);
  const [answer, setAnswer] = useState<LinkAnswer | null>(null);
  const [told, setTold] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const results = session.results.value;
  const tried = session.tried.value;
  // More results change the link only while first draws are missing.
  const firsts = study.scenarios.filter(({ id }) => results.get(id)?.[0]?.replication === 0).length;
  const bundled = session.bundled.value ?? session.link.value?.experiment.from ?? null;

  // What came by a link may differ from the bundled study that the link builds on.
  const isChanged = session.changed.value || session.bundled.value === null;

  useEffect(() => {
    let isStill = true;
    const scenario = session.scenario.peek();
    void makeLink({ study, scenario, results, tried: [...tried], bundled, omission }, bundledStudies).then((made) => {
      if (isStill) setAnswer(made);
    });
    return () => {
      isStill = false;
    };
  }, [study, omission, firsts, tried, bundled]);

  const close = () => {
    stage.sharing.value = false;
  };
  const link = answer?.ok === true ? answer.link : null;
  const isLess = leftOut(omission).length > 0;
  const address = link === null ? '' : `${pageAddress(location.href)}${link.text}`;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      setTold(words.share.copied);
    } catch {
      field.current?.select();
      setTold(words.share.notCopied);
    }
  }

  return (
    <Dialog title={words.share.title} onClose={close}>
      <p>{words.share.help}</p>
      <LeaveOut
        study={study}
        omission={omission}
        onChange={(next) => {
          setTold('');
          setOmission(next);
        }}
      />
      {answer?.ok === false && (
        <div class="refusal" role="alert">
          <p>{words.share.refused}</p>
          <ProblemTable title={words.share.title} problems={answer.problems} />
        </div>
      )}
      {link !== null && <Holds link={link} isLess={isLess} bundled={bundled} isChanged={isChanged} />}
      <label class="link-field">
        {words.share.link}
        <textarea
          ref={field}
          readOnly
          rows={3}
          value={answer === null ? words.share.making : address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p class="fine-print">{words.share.characters(decimal(address.length))}</p>
      <p class="dialog-buttons">
        <span role="status" class="told">
          {told}
        </span>
        {link?.carries === 'hash' && (
          // The one that its hash is of: in the whole study the other would find what was left out.
          <button
            type="button"
            class="button"
            onClick={() => saveStudy(link.study, document, isLess ? 'linked' : undefined)}
          >
            {words.share.saveFile}
          </button>
        )}
        <button type="button" class="button first" disabled={link === null} onClick={() => void copy()}>
          {words.share.copy}
        </button>
      </p>
    </Dialog>
  );
}

interface HoldsProps {
  readonly link: MadeLink;
  readonly isLess: boolean;
  readonly bundled: string | null;
  readonly isChanged: boolean;
}

function Holds({ link, isLess, bundled, isChanged }: HoldsProps) {
  const title = bundledStudies.find(({ key }) => key === bundled)?.title ?? '';
  const difference = isChanged ? words.share.difference(title) : words.share.unchanged(title);
  const hash = isLess ? words.share.hashOfLess : words.share.hash;
  const content = { difference, study: words.share.whole, hash }[link.carries];
  const prints = link.isCheckable ? words.share.prints(link.prints, link.study.scenarios.length) : words.share.noPrints;
  return (
    <>
      <h3>{words.share.holds}</h3>
      <ul class="report">
        <li>{content}</li>
        <li>{words.share.seed(link.study.seed, VERSION)}</li>
        <li>{prints}</li>
      </ul>
    </>
  );
}

interface LeaveOutProps {
  readonly study: Study;
  readonly omission: Omission;
  readonly onChange: (omission: Omission) => void;
}

function LeaveOut({ study, omission, onChange }: LeaveOutProps) {
  const { parts, scenarios } = omission;
  return (
    <fieldset class="leave-out">
      <legend>{words.share.leave}</legend>
      <p class="fine-print">{words.share.leaveHelp}</p>
      {omissible(study).map((part) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={parts.has(part)}
            onChange={() => onChange({ parts: toggled(parts, part), scenarios })}
          />
          {words.share.parts[part]}
        </label>
      ))}
      {shownStudy(study)
        .scenarios.slice(1)
        .map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={scenarios.has(id)}
              onChange={() => onChange({ parts, scenarios: toggled(scenarios, id) })}
            />
            {words.share.scenario(isolated(name))}
          </label>
        ))}
    </fieldset>
  );
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
