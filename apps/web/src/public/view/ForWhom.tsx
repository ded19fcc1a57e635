/** Who a booking is for: oneself, or somebody else; whole without script. And the people of an earlier booking, told again. */
import type { Schema } from "@creneau/sdk";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

type Kind = Schema<"RelationKind">;
const KINDS: readonly Kind[] = ["parent", "guardian", "relative", "employer", "teacher", "other"];

/** As the form says it. */
export interface SaidWhom {
  readonly other: boolean;
  readonly name: string;
  readonly relation: string;
}

export const FOR_ME: SaidWhom = { other: false, name: "", relation: "" };

export const whomIn = (field: (name: string) => string): SaidWhom => ({
  other: field("for") === "other",
  name: field("forName"),
  relation: field("relation"),
});

/** For the body of the call. What is not in the list the API refuses, and the form shows where. */
export const forWhomOf = ({ other, name, relation }: SaidWhom): Schema<"ForWhom"> | undefined =>
  other ? { name, relation: relation as Kind } : undefined;

/** Which of the two fields the API refused. */
export const whomErrors = (wrong: readonly { readonly path: string }[]) => ({
  name: wrong.some(({ path }) => path === "forWhom.name"),
  relation: wrong.some(({ path }) => path === "forWhom.relation"),
});

interface Props {
  readonly said: SaidWhom;
  readonly errors: ReturnType<typeof whomErrors>;
}

export function ForWhomFields({ said, errors }: Props) {
  const { t } = usePage();
  const radio = (value: "me" | "other", label: string) => (
    <label className="box">
      <input type="radio" name="for" value={value} defaultChecked={said.other === (value === "other")} />
      <span className="text">{label}</span>
    </label>
  );
  return (
    <fieldset className="boxes whom">
      <legend>{t.forWhom.legend}</legend>
      {radio("me", t.forWhom.me)}
      {radio("other", t.forWhom.other)}
      <div className="other">
        <div className={errors.name ? "question wrong" : "question"}>
          <label htmlFor="forName">{t.forWhom.name}</label>
          <p className="hint" id="forName-hint">
            {t.forWhom.hint}
          </p>
          {errors.name && <Wrong id="forName-error" text={t.forWhom.errors.name} />}
          <input
            id="forName"
            name="forName"
            defaultValue={said.name}
            maxLength={80}
            autoComplete="off"
            aria-describedby={errors.name ? "forName-hint forName-error" : "forName-hint"}
            aria-invalid={errors.name || undefined}
          />
        </div>
        <div className={errors.relation ? "question wrong" : "question"}>
          <label htmlFor="relation">{t.forWhom.relation}</label>
          {errors.relation && <Wrong id="relation-error" text={t.forWhom.errors.relation} />}
          <select
            id="relation"
            name="relation"
            defaultValue={said.relation}
            aria-describedby={errors.relation ? "relation-error" : undefined}
            aria-invalid={errors.relation || undefined}
          >
            <option value="">{t.forWhom.choose}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t.forWhom.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  );
}

const Wrong = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <p className="error" id={id}>
    <Icon name="alert" /> {text}
  </p>
);

/** The people of an earlier booking: nothing to type again. */
export interface SamePeople {
  readonly link: string;
  readonly contactName: string;
  readonly bookedByName: string | null;
}

export function SamePeopleNote({ people, otherwise }: { readonly people: SamePeople; readonly otherwise: string }) {
  const { t } = usePage();
  const { contactName, bookedByName } = people;
  return (
    <div className="question">
      <p className="held">
        <Icon name="person" />{" "}
        {bookedByName === null ? t.forWhom.again(contactName) : t.forWhom.againFor(contactName, bookedByName)}
      </p>
      <p className="hint">
        <a href={otherwise}>{t.forWhom.notThem}</a>
      </p>
    </div>
  );
}
