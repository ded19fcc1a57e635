/** Listens for the page: brings what is shown up to date, says what just came, counts it in the title; says when nothing can be heard. */
import { notifications } from "@mantine/notifications";
import { CloudOff } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import { useMe, type Membership } from "../api/me.ts";
import { latestNotices, useUnreadCount } from "../api/notices.ts";
import type { LiveSignal } from "../live/connection.ts";
import { useCutOff, useLive, useSignals } from "../live/use-live.ts";
import { useTexts } from "../texts/language.ts";
import { setTitleCount } from "../ui/title-count.ts";
import { toastNews } from "../ui/toast.tsx";
import { detailOf, pathOf, titleOf } from "./words.ts";
import "./bell.css";

/** Says what came, to who looks at this page and not already at that. */
function useToasts({ businessId, slug }: Membership): void {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const said = useRef(new Set<string>());
  const hears = useCallback(
    ({ type, id }: LiveSignal) => {
      if (type !== "notice.created" || id === undefined || said.current.has(id)) return;
      if (document.visibilityState !== "visible" || !document.hasFocus() || pathname.endsWith("/notifications")) return;
      said.current.add(id);
      const say = async (): Promise<void> => {
        const notice = (await latestNotices(businessId)).find((one) => one.id === id);
        if (!notice || search.includes(notice.subject.id)) return;
        const path = pathOf(notice, slug);
        toastNews({
          title: titleOf(notice, t),
          detail: detailOf(notice, t, language),
          label: t("notices.see"),
          ...(path !== undefined && { act: () => void navigate(path) }),
        });
      };
      // It is in the list all the same.
      say().catch(() => undefined);
    },
    [businessId, slug, t, language, navigate, pathname, search],
  );
  useSignals(hears);
}

function InOneBusiness({ membership }: { readonly membership: Membership }) {
  const unread = useUnreadCount(membership.businessId).data?.unread ?? 0;
  useToasts(membership);
  useEffect(() => {
    setTitleCount(unread);
    return () => setTitleCount(0);
  }, [unread]);
  // What one business said does not stay over another.
  useEffect(() => () => notifications.clean(), [membership.businessId]);
  return null;
}

export function News({ membership }: { readonly membership: Membership | undefined }) {
  const { t } = useTexts();
  const { account } = useMe();
  const cutOff = useCutOff();
  useLive(account.id, membership?.businessId);
  return (
    <>
      {membership && <InOneBusiness key={membership.businessId} membership={membership} />}
      <div role="status">
        {cutOff && (
          <div className="cut-off">
            <CloudOff size={16} aria-hidden />
            <span>
              <strong>{t("notices.offline")}</strong> · {t("notices.offlineText")}
            </span>
          </div>
        )}
      </div>
    </>
  );
}
