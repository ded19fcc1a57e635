/** Text written in its place: a field in the letters of the mail, with a small bar of what can be done to it. */
import { MOST_TEXT, readTemplate } from "@creneau/blocks/browser";
import { ActionIcon, Button, Popover } from "@mantine/core";
import { Bold, Braces, Italic, List } from "lucide-react";
import { useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { useTexts } from "../../texts/language.ts";
import { toastFailed } from "../../ui/toast.tsx";
import { useKit } from "../kit.ts";
import { markdownOf } from "../pasted.ts";
import { bulleted, linked, marked, put, type Typed } from "../typing.ts";
import { VariableForm } from "../VariableForm.tsx";
import { LinkButton } from "./LinkButton.tsx";

interface TextEditingProps {
  readonly label: string;
  /** Which field it is, to who tells what is wrong. */
  readonly field: string;
  readonly value: string;
  /** A title has no lists. */
  readonly lists: boolean;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
}

export function TextEditing({ label, field: name, value, lists, onChange, onDone }: TextEditingProps) {
  const { t } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Where the caret goes once the new text is in. */
  const caret = useRef<Pick<Typed, "from" | "until">>(undefined);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
    if (!caret.current) return;
    area.focus();
    area.setSelectionRange(caret.current.from, caret.current.until);
    caret.current = undefined;
  }, [value]);
  useLayoutEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const change = (how: (typed: Typed) => Typed) => {
    const area = field.current;
    if (!area) return;
    const next = how({ text: value, from: area.selectionStart, until: area.selectionEnd });
    caret.current = next;
    onChange(next.text);
  };
  const paste = usePaste(value, change);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    }
    if (!event.ctrlKey && !event.metaKey) return;
    const mark = event.key === "b" ? "**" : event.key === "i" ? "*" : undefined;
    if (mark === undefined) return;
    event.preventDefault();
    change((typed) => marked(typed, mark));
  };
  return (
    <div className="text-editing">
      <div className="text-bar" role="toolbar" aria-label={t("editor.textBar")}>
        <BarButton label={t("editor.bold")} onClick={() => change((typed) => marked(typed, "**"))}>
          <Bold size={16} />
        </BarButton>
        <BarButton label={t("editor.italic")} onClick={() => change((typed) => marked(typed, "*"))}>
          <Italic size={16} />
        </BarButton>
        <LinkButton
          selected={() => value.slice(field.current?.selectionStart, field.current?.selectionEnd)}
          onLink={(url, words) => change((typed) => linked(typed, url, words))}
        />
        {lists && (
          <BarButton label={t("editor.list")} onClick={() => change(bulleted)}>
            <List size={16} />
          </BarButton>
        )}
        <VariableButton onInsert={(call) => change((typed) => put(typed, call))} />
        <Button size="compact-xs" variant="subtle" className="text-done" onClick={onDone}>
          {t("editor.done")}
        </Button>
      </div>
      <textarea
        ref={field}
        className="text-area"
        rows={1}
        aria-label={label}
        value={value}
        maxLength={MOST_TEXT}
        data-field={name}
        data-writes
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={keys}
        onPaste={paste}
      />
      <Legend text={value} />
    </div>
  );
}

/** Bold, links and lists are kept; what is too long is cut, and that is said. */
function usePaste(value: string, change: (how: (typed: Typed) => Typed) => void) {
  const { t, language } = useTexts();
  return (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData, currentTarget: area } = event;
    const marked = markdownOf(clipboardData.getData("text/html"));
    const words = marked ?? clipboardData.getData("text/plain");
    const room = MOST_TEXT - value.length + (area.selectionEnd - area.selectionStart);
    if (marked === undefined && words.length <= room) return;
    event.preventDefault();
    change((typed) => put(typed, words.slice(0, room)));
    if (words.length > room) toastFailed(t("editor.tooLong", { most: MOST_TEXT.toLocaleString(language) }));
  };
}

/** What the variables in the text are called: between braces stand their names for the machine. */
function Legend({ text }: { readonly text: string }) {
  const { variables } = useKit();
  const names = [
    ...new Set(readTemplate(text).pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.name]))),
  ];
  const known = names.flatMap((name) => variables.filter((one) => one.name === name));
  if (known.length === 0) return null;
  return (
    <dl className="text-legend">
      {known.map(({ name, label }) => (
        <div key={name}>
          <dt>{`{{${name}}}`}</dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Pressing it does not take the keyboard out of the text. */
function BarButton({ label, onClick, children }: BarButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

function VariableButton({ onInsert }: { readonly onInsert: (call: string) => void }) {
  const { t } = useTexts();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus width={320} position="bottom-start">
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<Braces size={15} />}
          onClick={() => setOpened(!opened)}
        >
          {t("editor.variable")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <VariableForm
          onInsert={(call) => {
            setOpened(false);
            onInsert(call);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
