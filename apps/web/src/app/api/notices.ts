/** What is news to me in a business. */
import type { Schema } from "@creneau/sdk";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { answerOf, api } from "./api.ts";
import { keys } from "./keys.ts";

export type Notice = Schema<"Notice">;
type Page = Schema<"NoticeList">;

const path = "/v1/businesses/{businessId}/notices";
const PAGE = 30;

const listKey = (businessId: string, unread: boolean) => [...keys.notices(businessId), "list", unread];

export function useNotices(businessId: string, unread: boolean, enabled = true) {
  return useInfiniteQuery({
    queryKey: listKey(businessId, unread),
    enabled,
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET(path, {
          params: {
            path: { businessId },
            query: { limit: PAGE, ...(unread && { unread: "yes" as const }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** The latest, to say what just came. */
export const latestNotices = async (businessId: string): Promise<readonly Notice[]> =>
  (await answerOf(api.GET(path, { params: { path: { businessId }, query: { limit: 5, unread: "yes" } } }))).items;

export interface UnreadCount {
  readonly unread: number;
  readonly bookings: number;
}

/** Told of at once; asked now and then all the same, should the telling fail. */
export function useUnreadCount(businessId: string | undefined) {
  return useQuery({
    queryKey: keys.noticeCount(businessId ?? ""),
    enabled: businessId !== undefined,
    refetchInterval: 5 * 60_000,
    queryFn: (): Promise<UnreadCount> =>
      answerOf(api.GET(`${path}/count`, { params: { path: { businessId: businessId ?? "" } } })),
  });
}

type Lists = InfiniteData<Page>;

/** Shown as read at once; the server is asked afterwards. */
function useMarking<Ask>(
  businessId: string,
  send: (ask: Ask) => Promise<unknown>,
  marked: (one: Notice, ask: Ask) => Notice,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: async (ask: Ask) => {
      await cache.cancelQueries({ queryKey: keys.notices(businessId) });
      cache.setQueriesData<Lists>(
        { queryKey: [...keys.notices(businessId), "list"] },
        (lists) =>
          lists && {
            ...lists,
            pages: lists.pages.map((page) => ({ ...page, items: page.items.map((one) => marked(one, ask)) })),
          },
      );
    },
    onSettled: () => cache.invalidateQueries({ queryKey: keys.notices(businessId) }),
  });
}

const readNow = (one: Notice): Notice => ({ ...one, readAt: one.readAt ?? new Date().toISOString() });

export function useMarkNotice(businessId: string) {
  return useMarking(
    businessId,
    ({ id, read }: { readonly id: string; readonly read: boolean }) =>
      answerOf(
        api.PUT(`${path}/{noticeId}/reading`, { params: { path: { businessId, noticeId: id } }, body: { read } }),
      ),
    (one, { id, read }) => (one.id === id ? (read ? readNow(one) : { ...one, readAt: null }) : one),
  );
}

/** All up to one: what came after it was seen by nobody. */
export function useMarkNotices(businessId: string) {
  return useMarking(
    businessId,
    (upTo: string) => answerOf(api.PUT(`${path}/reading`, { params: { path: { businessId } }, body: { upTo } })),
    (one) => readNow(one),
  );
}

export function useMarkSubject(businessId: string) {
  return useMarking(
    businessId,
    (subject: Notice["subject"]) =>
      answerOf(api.PUT(`${path}/reading`, { params: { path: { businessId } }, body: { subject } })),
    (one, subject) => (one.subject.id === subject.id ? readNow(one) : one),
  );
}
