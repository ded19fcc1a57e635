/** The mail as the server makes it: on a phone or a desk, in the light or the dark, or as plain text. */
import { SegmentedControl, Skeleton } from "@mantine/core";
import { Monitor, Moon, Smartphone, Sun } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";
import { fillFrame, type Scheme } from "./frame.ts";

export interface Previewed {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
}

interface PreviewProps {
  /** Undefined while it is made for the first time. */
  readonly made: Previewed | undefined;
  readonly error: unknown;
  /** An older one is shown until the next is there. */
  readonly stale: boolean;
  readonly onRetry: () => void;
  /** Of whom, with which data: chosen by who uses the editor. */
  readonly children?: ReactNode;
}

const EMPTY = "<!doctype html><title></title>";
const WIDTHS = { phone: 390, desktop: 680 } as const;

export function Preview({ made, error, stale, onRetry, children }: PreviewProps) {
  const { t } = useTexts();
  const [size, setSize] = useState<keyof typeof WIDTHS>(useDesktop() ? "desktop" : "phone");
  const [scheme, setScheme] = useState<Scheme>("light");
  const [form, setForm] = useState<"html" | "text">("html");
  const icon = (Icon: typeof Sun, label: string) => <Icon size={16} role="img" aria-label={label} />;
  return (
    <section className="preview" aria-label={t("editor.preview")} aria-busy={stale}>
      <div className="preview-bar">
        <SegmentedControl
          size="xs"
          aria-label={t("editor.previewSize")}
          value={size}
          onChange={(value) => setSize(value)}
          data={[
            { value: "desktop" as const, label: icon(Monitor, t("editor.onDesktop")) },
            { value: "phone" as const, label: icon(Smartphone, t("editor.onPhone")) },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("editor.previewScheme")}
          value={scheme}
          onChange={(value) => setScheme(value)}
          data={[
            { value: "light" as const, label: icon(Sun, t("editor.inLight")) },
            { value: "dark" as const, label: icon(Moon, t("editor.inDark")) },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("editor.previewForm")}
          value={form}
          onChange={(value) => setForm(value)}
          data={[
            { value: "html" as const, label: t("editor.asMail") },
            { value: "text" as const, label: t("editor.asText") },
          ]}
        />
        {children}
      </div>
      {error !== null && error !== undefined && <FailureNote error={error} onRetry={onRetry} />}
      {!made && !error && <Skeleton height={520} radius="md" />}
      {made && (
        <div className="preview-sheet" data-scheme={scheme} style={{ width: WIDTHS[size] }}>
          <p className="preview-subject">
            <strong>{made.subject}</strong>
            <span className="preview-preheader">{made.preheader}</span>
          </p>
          {form === "text" ? (
            <pre className="preview-text">{made.text}</pre>
          ) : (
            <Frame html={made.html} scheme={scheme} />
          )}
        </div>
      )}
    </section>
  );
}

interface FrameProps {
  readonly html: string;
  readonly scheme: Scheme;
}

function Frame({ html, scheme }: FrameProps) {
  const { t } = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(0);
  useEffect(() => {
    const element = frame.current;
    const target = element?.contentDocument;
    if (!element || !target) return;
    fillFrame(target, html, scheme);
    const fit = () => {
      element.style.height = `${Math.max(200, target.documentElement.offsetHeight)}px`;
    };
    fit();
    // Images come later, and a narrower frame is a longer one.
    const watch = new ResizeObserver(fit);
    watch.observe(target.body);
    return () => watch.disconnect();
  }, [html, scheme, loaded]);
  return (
    <iframe
      ref={(element) => {
        frame.current = element;
        // An empty page of today: an iframe without one follows the rules of 1998.
        if (element && element.srcdoc === "") element.srcdoc = EMPTY;
      }}
      className="preview-frame"
      title={t("editor.preview")}
      // Its document is ours to fill; nothing in it runs, opens or leaves.
      sandbox="allow-same-origin"
      onLoad={() => setLoaded((count) => count + 1)}
    />
  );
}
