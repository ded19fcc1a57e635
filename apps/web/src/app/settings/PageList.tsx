/** The list of the settings: under their headings, or those that a word leads to. */
import { TextInput } from "@mantine/core";
import { ChevronRight, Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { NavLink, useNavigate } from "react-router";
import type { Membership } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { found } from "./found.ts";
import { settingsPagesOf, type SettingsPage } from "./pages.ts";

const WORTH_SEARCHING = 6;

interface PageListProps {
  readonly membership: Membership;
}

export function PageList({ membership }: PageListProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [search, setSearch] = useState("");
  const list = useRef<HTMLElement>(null);
  // Opened by its address, or from the palette: the page one is on is in sight.
  useEffect(() => {
    list.current?.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }, []);
  const hrefOf = ({ path }: SettingsPage) => `/${membership.slug}/settings/${path}`;
  const all = settingsPagesOf(membership);
  const pages = all.filter(({ name }) =>
    found(`${t(`settings.pages.${name}`)} ${t(`settings.words.${name}`)}`, search),
  );
  const groups = [...Map.groupBy(pages, ({ group }) => group)];
  return (
    <nav ref={list} className="settings-nav" aria-label={t("settings.title")}>
      {all.length >= WORTH_SEARCHING && (
        <TextInput
          type="search"
          className="settings-find"
          aria-label={t("settings.find")}
          placeholder={t("settings.find")}
          leftSection={<Search size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = pages;
            if (event.key === "Escape") setSearch("");
            if (event.key !== "Enter" || search.trim() === "" || !first) return;
            setSearch("");
            void navigate(hrefOf(first));
          }}
        />
      )}
      {groups.map(([group, inIt]) => (
        <div key={group} className="settings-group">
          <p id={`settings-${group}`}>{group && t(`settings.groups.${group}`)}</p>
          <ul className="plain-list" aria-labelledby={`settings-${group}`}>
            {inIt.map((page) => (
              <li key={page.path}>
                <NavLink className="settings-link" to={hrefOf(page)} onClick={() => setSearch("")}>
                  <page.icon size={18} aria-hidden />
                  <span className="grow">{t(`settings.pages.${page.name}`)}</span>
                  <ChevronRight className="only-phone soft" size={18} aria-hidden />
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="small soft settings-found" role="status">
        {pages.length === 0 && t("settings.foundNone")}
      </p>
    </nav>
  );
}
