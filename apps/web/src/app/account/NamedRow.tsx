/** A passkey or a device of mine, under the name I gave it: to be named anew, or taken away. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../texts/language.ts";
import { capitalised } from "../time/format.ts";
import { failureLine } from "../ui/failure-words.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";

interface Act<Ask> {
  readonly isPending: boolean;
  readonly mutate: (
    ask: Ask,
    then: { readonly onSuccess: () => void; readonly onError: (error: Error) => void },
  ) => void;
}

interface NamedRowProps {
  readonly name: string;
  readonly facts: readonly string[];
  readonly words: {
    /** Over the field. */
    readonly name: string;
    readonly rename: string;
    readonly renameLabel: string;
    readonly remove: string;
    readonly removeLabel: string;
    readonly removed: string;
  };
  readonly rename: Act<string>;
  readonly remove: Act<void>;
}

export function NamedRow({ name, facts, words, rename, remove }: NamedRowProps) {
  const { t } = useTexts();
  const [renaming, setRenaming] = useState<boolean>();
  const onError = (error: Error) => toastFailed(failureLine(error, t));
  if (renaming)
    return (
      <RenameForm
        name={name}
        label={words.name}
        isPending={rename.isPending}
        onName={(next) => rename.mutate(next, { onSuccess: () => setRenaming(false), onError })}
        onLeave={() => setRenaming(false)}
      />
    );
  return (
    <li className="session session-wrap">
      <div className="grow">
        <p className="session-device">{name}</p>
        <p className="small soft">{capitalised(facts.join(" · "))}</p>
      </div>
      <Button
        size="xs"
        variant="subtle"
        aria-label={words.renameLabel}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- where the keyboard was before the form that was just left
        autoFocus={renaming === false}
        onClick={() => setRenaming(true)}
      >
        {words.rename}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={remove.isPending}
        aria-label={words.removeLabel}
        onClick={() => remove.mutate(undefined, { onSuccess: () => toastDone(words.removed), onError })}
      >
        {words.remove}
      </Button>
    </li>
  );
}

interface RenameFormProps {
  readonly name: string;
  readonly label: string;
  readonly isPending: boolean;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

function RenameForm({ name, label, isPending, onName, onLeave }: RenameFormProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState(name);
  const [asked, setAsked] = useState(false);
  const missing = typed.trim() === "";
  return (
    <li>
      <form
        className="account-line"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!missing) onName(typed.trim());
        }}
      >
        <TextInput
          className="grow"
          label={label}
          maxLength={60}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the button that was just pressed
          autoFocus
          value={typed}
          error={asked && missing ? t("security.unnamed") : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onLeave();
          }}
        />
        <Button type="submit" variant="default" loading={isPending}>
          {t("app.save")}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {t("app.cancel")}
        </Button>
      </form>
    </li>
  );
}
