/** A business in three answers: what one does, what it is called, where it is found. */
import { Button, Loader, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import {
  Car,
  Check,
  GraduationCap,
  Handshake,
  HeartPulse,
  Leaf,
  Scale,
  Scissors,
  Shapes,
  Sparkles,
  type LucideIcon,
} from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useCreateBusiness, useSlugVerdict, type Sector } from "../api/onboarding.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { readerZone } from "../time/zones.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { toastDone } from "../ui/toast.tsx";
import "./onboarding.css";

const SECTORS: readonly { readonly sector: Sector; readonly icon: LucideIcon }[] = [
  { sector: "mentoring", icon: Sparkles },
  { sector: "coaching", icon: Handshake },
  { sector: "education", icon: GraduationCap },
  { sector: "medical", icon: HeartPulse },
  { sector: "wellness", icon: Leaf },
  { sector: "beauty", icon: Scissors },
  { sector: "law", icon: Scale },
  { sector: "automotive", icon: Car },
  { sector: "other", icon: Shapes },
];

interface SectorsProps {
  readonly chosen: Sector | undefined;
  readonly onChoose: (sector: Sector) => void;
}

function Sectors({ chosen, onChoose }: SectorsProps) {
  const { t } = useTexts();
  return (
    <fieldset className="sectors">
      <legend>{t("onboarding.sector")}</legend>
      <div className="sector-grid">
        {SECTORS.map(({ sector, icon: Icon }) => (
          <label key={sector} className="sector" data-chosen={sector === chosen || undefined}>
            <input
              type="radio"
              name="sector"
              value={sector}
              checked={sector === chosen}
              onChange={() => onChoose(sector)}
            />
            <Icon size={20} aria-hidden />
            <span>{t(`company.sectors.${sector}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface AddressProps {
  readonly value: string;
  readonly verdict: ReturnType<typeof useSlugVerdict>["data"];
  readonly checking: boolean;
  readonly error: string | undefined;
  readonly onChange: (slug: string) => void;
}

function Address({ value, verdict, checking, error, onChange }: AddressProps) {
  const { t } = useTexts();
  const wrong = error ?? (verdict?.because && value !== "" ? t(`onboarding.slug.${verdict.because}`) : undefined);
  return (
    <div>
      <TextInput
        label={t("onboarding.address")}
        description={t("onboarding.addressHint")}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        value={value}
        error={wrong}
        leftSection={<span className="address-prefix">{location.host}/</span>}
        leftSectionWidth="auto"
        classNames={{ section: "address-section" }}
        rightSection={
          checking ? (
            <Loader size={16} />
          ) : (
            verdict?.free && value !== "" && <Check size={18} aria-label={t("onboarding.slug.free")} />
          )
        }
        onChange={(event) => onChange(event.currentTarget.value.toLowerCase().trim())}
      />
      {verdict?.suggestion && (
        <Button
          className="slug-suggestion"
          size="compact-sm"
          variant="light"
          onClick={() => onChange(verdict.suggestion ?? value)}
        >
          {t("onboarding.take", { slug: verdict.suggestion })}
        </Button>
      )}
    </div>
  );
}

const PAUSE_MS = 300;

export function NewBusinessPage() {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const create = useCreateBusiness();
  const [key] = useState(() => crypto.randomUUID());
  const [sector, setSector] = useState<Sector>();
  const [name, setName] = useState("");
  /** Undefined: made of the name. */
  const [typed, setTyped] = useState<string>();
  const [asked] = useDebouncedValue(typed ?? name, PAUSE_MS);
  const verdict = useSlugVerdict(asked);
  const current = asked === (typed ?? name) ? verdict.data : undefined;
  // A name that is taken makes the nearest free address by itself; one that was typed is only said to be taken.
  const made = typed ?? (name.trim() === "" ? "" : (verdict.data?.suggestion ?? verdict.data?.slug ?? ""));
  const ready = sector !== undefined && name.trim() !== "" && made !== "";
  const failure = create.isError ? problemOf(create.error) : undefined;
  const errors = failure?.fields ?? {};
  const slugError = failure?.code === "SLUG_TAKEN" ? failure.title : errors["slug"];
  const submit = () => {
    if (!ready || create.isPending) return;
    create.mutate(
      { name: name.trim(), slug: made, sector, locale: language, zone: readerZone(), key: `${key}:${made}` },
      {
        onSuccess: ({ slug }) => {
          toastDone(t("onboarding.done"));
          void navigate(`/${slug}/planning`);
        },
      },
    );
  };
  return (
    <div className="page new-business">
      <PageHead title={t("onboarding.title")} lead={t("onboarding.lead")} />
      <form
        className="card new-business-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Sectors chosen={sector} onChoose={setSector} />
        {sector && <p className="sector-gives">{t(`onboarding.gives.${sector}`)}</p>}
        <TextInput
          label={t("onboarding.name")}
          autoComplete="organization"
          maxLength={120}
          value={name}
          error={errors["name"]}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Address
          value={made}
          verdict={typed === undefined ? undefined : current}
          checking={verdict.isFetching && made !== ""}
          error={slugError}
          onChange={(slug) => {
            create.reset();
            setTyped(slug);
          }}
        />
        {failure && slugError === undefined && Object.keys(errors).length === 0 && <FailureNote error={create.error} />}
        <div className="new-business-end">
          <p className="small soft">{t("onboarding.later")}</p>
          <Button type="submit" size="md" disabled={!ready} loading={create.isPending}>
            {t("onboarding.create")}
          </Button>
        </div>
      </form>
    </div>
  );
}
