/** The small Markdown as it will look, its variables as chips that say what goes there. */
import { readMarkdown, readTemplate, type Piece, type Span } from "@creneau/blocks/browser";
import { Fragment } from "react";
import { useKit } from "../kit.ts";

/** Several that look alike stand in an order that is all they have. */
const keyed = <Item,>(items: readonly Item[]) => items.map((item, at) => ({ key: String(at), item }));

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { variables } = useKit();
  return keyed(pieces).map(({ key, item }) => {
    if (typeof item === "string") return <Fragment key={key}>{item}</Fragment>;
    const known = variables.find(({ name }) => name === item.name);
    return (
      <span key={key} className="mail-chip" data-unknown={!known || undefined} title={item.source}>
        {known?.label ?? item.name}
      </span>
    );
  });
}

function Words({ span }: { readonly span: Span }) {
  const pieces = <Pieces pieces={span.pieces} />;
  const leaning = span.italic ? <em>{pieces}</em> : pieces;
  const words = span.bold ? <strong>{leaning}</strong> : leaning;
  // Nothing leads anywhere while one writes.
  return span.url === undefined ? words : <span className="mail-link">{words}</span>;
}

function Lines({ lines }: { readonly lines: readonly (readonly Span[])[] }) {
  return keyed(lines).map(({ key, item }) => (
    <Fragment key={key}>
      {key !== "0" && <br />}
      {keyed(item).map((one) => (
        <Words key={one.key} span={one.item} />
      ))}
    </Fragment>
  ));
}

/** Of one line, without marks: a label, a name. */
export function Line({ text }: { readonly text: string }) {
  return <Pieces pieces={readTemplate(text).pieces} />;
}

/** A title is one run of lines, whatever marks it has. */
export function TitleText({ text }: { readonly text: string }) {
  return (
    <Lines lines={readMarkdown(text).flatMap((passage) => (passage.kind === "list" ? passage.items : passage.lines))} />
  );
}

export function RichText({ text }: { readonly text: string }) {
  return keyed(readMarkdown(text)).map(({ key, item }) =>
    item.kind === "paragraph" ? (
      <p key={key}>
        <Lines lines={item.lines} />
      </p>
    ) : (
      <ul key={key}>
        {keyed(item.items).map((one) => (
          <li key={one.key}>
            <Lines lines={[one.item]} />
          </li>
        ))}
      </ul>
    ),
  );
}
