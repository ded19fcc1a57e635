/** When people are reminded, and by what: a row for each reminder. */
import { ActionIcon, Button, Chip, Menu, NumberInput, Select } from "@mantine/core";
import { BellRing, Plus, X } from "lucide-react";
import { useId, useState } from "react";
import type { Reminder } from "../api/notifications.ts";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { toastUndo } from "../ui/toast.tsx";
import "./notifications.css";

const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof UNITS;
const MOST_MINUTES = 20_160;
const FEWEST_MINUTES = 5;
const MOST = 10;

const presets = [
  { text: "addQuarter", minutes: 15 },
  { text: "addHour", minutes: 60 },
  { text: "addDay", minutes: 1440 },
  { text: "addTwoDays", minutes: 2880 },
  { text: "addWeek", minutes: 10_080 },
] as const;

/** Where one begins that is none of these: it is changed right after. At most ten are set, one of these is free. */
const OTHERS = [180, 30, 120, 360, 720, 4320, 45, 240, 480, 5760, 7200] as const;

const unitOf = (minutes: number): Unit =>
  minutes % 1440 === 0 && minutes > 1440 ? "days" : minutes % 60 === 0 ? "hours" : "minutes";

export const areWholeReminders = (reminders: readonly Reminder[]): boolean =>
  new Set(reminders.map(({ minutes }) => minutes)).size === reminders.length &&
  reminders.every(({ minutes }) => Number.isInteger(minutes) && minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES);

interface RemindersProps {
  readonly reminders: readonly Reminder[];
  readonly sms: boolean;
  readonly disabled: boolean;
  readonly onChange: (reminders: Reminder[]) => void;
}

export function Reminders({ reminders, sms, disabled, onChange }: RemindersProps) {
  const { t } = useTexts();
  const has = (minutes: number) => reminders.some((one) => one.minutes === minutes);
  const add = (minutes: number) =>
    onChange(
      [...reminders, { minutes, contact: ["email" as const], professional: ["email" as const] }].toSorted(
        (one, other) => other.minutes - one.minutes,
      ),
    );
  const remove = (index: number) => {
    onChange(reminders.filter((_, at) => at !== index));
    toastUndo(t("notifications.removed"), t("notifications.undo"), () => onChange([...reminders]));
  };
  return (
    <div className="stack">
      {reminders.length === 0 && (
        <EmptyNote icon={BellRing} title={t("notifications.noReminders")} text={t("notifications.noRemindersText")} />
      )}
      <ul className="plain-list reminders">
        {reminders.map((reminder, index) => (
          <ReminderRow
            // What is typed changes the minutes: the row stays itself, until there is one more or one less.
            key={`${reminders.length}:${index}`}
            reminder={reminder}
            sms={sms}
            twice={reminders.some((one, at) => at !== index && one.minutes === reminder.minutes)}
            disabled={disabled}
            onChange={(changed) => onChange(reminders.with(index, changed))}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      {!disabled && reminders.length < MOST && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<Plus size={16} aria-hidden />} className="reminder-add">
              {t("notifications.add")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {presets.map(({ text, minutes }) => (
              <Menu.Item key={text} disabled={has(minutes)} onClick={() => add(minutes)}>
                {t(`notifications.${text}`)}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => add(OTHERS.find((minutes) => !has(minutes)) ?? FEWEST_MINUTES)}>
              {t("notifications.addOther")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

interface RowProps {
  readonly reminder: Reminder;
  readonly sms: boolean;
  readonly twice: boolean;
  readonly disabled: boolean;
  readonly onChange: (reminder: Reminder) => void;
  readonly onRemove: () => void;
}

function ReminderRow({ reminder, sms, twice, disabled, onChange, onRemove }: RowProps) {
  const { t } = useTexts();
  const { minutes, contact, professional } = reminder;
  const errorId = useId();
  // The unit that was chosen stays while one types: 60 minutes on the way to 600 are no hour.
  const [chosenUnit, setChosenUnit] = useState<Unit>(unitOf(minutes));
  const unit = minutes % UNITS[chosenUnit] === 0 ? chosenUnit : unitOf(minutes);
  const count = minutes / UNITS[unit];
  const error = twice
    ? t("notifications.sameTwice")
    : minutes < FEWEST_MINUTES || minutes > MOST_MINUTES
      ? t("notifications.range")
      : undefined;
  return (
    <li className="reminder">
      <div className="reminder-when">
        <NumberInput
          aria-label={t("notifications.before")}
          aria-describedby={error === undefined ? undefined : errorId}
          className="reminder-count"
          min={1}
          max={MOST_MINUTES}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          disabled={disabled}
          value={count === 0 ? "" : count}
          error={error !== undefined}
          onChange={(typed) => onChange({ ...reminder, minutes: Math.round(Number(typed || 0)) * UNITS[unit] })}
        />
        <Select
          aria-label={t("notifications.unit")}
          className="reminder-unit"
          allowDeselect={false}
          disabled={disabled}
          data={(Object.keys(UNITS) as Unit[]).map((value) => ({ value, label: t(`notifications.${value}`) }))}
          value={unit}
          onChange={(chosen) => {
            if (!chosen) return;
            setChosenUnit(chosen);
            onChange({ ...reminder, minutes: count * UNITS[chosen] });
          }}
        />
        {!disabled && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className="reminder-remove"
            aria-label={t("notifications.remove", { when: t(`notifications.when_${unit}`, { count }) })}
            onClick={onRemove}
          >
            <X size={18} aria-hidden />
          </ActionIcon>
        )}
        {error !== undefined && (
          <p id={errorId} className="small field-error reminder-error" role="alert">
            {error}
          </p>
        )}
      </div>
      <Channels
        to="contact"
        offered={["email", "sms"]}
        hidden={sms ? [] : ["sms"]}
        chosen={contact}
        disabled={disabled}
        onChange={(chosen) => onChange({ ...reminder, contact: chosen })}
      />
      <Channels
        to="professional"
        offered={["email", "push", "app"]}
        chosen={professional}
        disabled={disabled}
        onChange={(chosen) => onChange({ ...reminder, professional: chosen })}
      />
    </li>
  );
}

interface ChannelsProps<Channel extends "email" | "sms" | "push" | "app"> {
  readonly to: "contact" | "professional";
  readonly offered: readonly Channel[];
  /** Not there to be chosen now: what was chosen stays. */
  readonly hidden?: readonly Channel[];
  readonly chosen: readonly Channel[];
  readonly disabled: boolean;
  readonly onChange: (chosen: Channel[]) => void;
}

function Channels<Channel extends "email" | "sms" | "push" | "app">(props: ChannelsProps<Channel>) {
  const { t } = useTexts();
  const { to, offered, hidden = [], chosen, disabled, onChange } = props;
  const label = t("notifications.to", { recipient: t(`notifications.recipient.${to}`) });
  return (
    <fieldset className="reminder-channels">
      <legend className="small soft">{label}</legend>
      {offered.map((channel) => {
        if (hidden.includes(channel)) return null;
        const named: "email" | "sms" | "push" | "app" = channel;
        return (
          <Chip
            key={channel}
            size="sm"
            checked={chosen.includes(channel)}
            disabled={disabled}
            onChange={(on) => onChange(offered.filter((one) => (one === channel ? on : chosen.includes(one))))}
          >
            {t(`notifications.channel.${named}`)}
          </Chip>
        );
      })}
    </fieldset>
  );
}
