/** A link, where the caret stands: what is selected becomes its words. */
import { addressFault, sentenceOf } from "@creneau/blocks/browser";
import { ActionIcon, Button, Popover, TextInput } from "@mantine/core";
import { Link2 } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../texts/language.ts";
import { useKit } from "../kit.ts";
import { wholeAddress } from "../typing.ts";

interface LinkButtonProps {
  /** What is selected in the text, when it is opened. */
  readonly selected: () => string;
  readonly onLink: (url: string, words: string) => void;
}

export function LinkButton({ selected, onLink }: LinkButtonProps) {
  const { t } = useTexts();
  const [words, setWords] = useState<string>();
  const close = () => setWords(undefined);
  return (
    <Popover
      opened={words !== undefined}
      onChange={(opened) => !opened && close()}
      trapFocus
      width={300}
      position="bottom-start"
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("editor.link")}
          title={t("editor.link")}
          onClick={() => (words === undefined ? setWords(selected()) : close())}
        >
          <Link2 size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <LinkForm
          words={words ?? ""}
          onLink={(url, label) => {
            close();
            onLink(url, label);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface LinkFormProps extends Pick<LinkButtonProps, "onLink"> {
  readonly words: string;
}

function LinkForm({ words, onLink }: LinkFormProps) {
  const { t, language } = useTexts();
  const { variables } = useKit();
  const known = wholeAddress(words);
  const [url, setUrl] = useState(known === words.trim() ? "" : known);
  const [label, setLabel] = useState(words);
  const [wrong, setWrong] = useState<string>();
  const insert = () => {
    const address = wholeAddress(url);
    const fault = addressFault(address, variables);
    if (fault) setWrong(sentenceOf({ code: fault, at: address }, language));
    else onLink(address, label);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        insert();
      }}
    >
      <TextInput
        label={t("editor.linkTo")}
        data-autofocus
        placeholder="https://"
        maxLength={2000}
        value={url}
        error={wrong}
        onChange={(event) => {
          setWrong(undefined);
          setUrl(event.currentTarget.value);
        }}
      />
      <div className="row wrap">
        {variables
          .filter(({ kind }) => kind === "address")
          .map((one) => (
            <Button
              key={one.name}
              size="compact-xs"
              variant="light"
              onClick={() => {
                setWrong(undefined);
                setUrl(`{{${one.name}}}`);
              }}
            >
              {one.label}
            </Button>
          ))}
      </div>
      <TextInput
        label={t("editor.linkWords")}
        description={words === "" ? t("editor.linkWordsHint") : undefined}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button type="submit">{t("editor.insertLink")}</Button>
    </form>
  );
}
