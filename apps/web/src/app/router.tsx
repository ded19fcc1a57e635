/** The addresses of the back office. Each screen is loaded when it is first opened. */
import { createBrowserRouter, redirect, type LoaderFunctionArgs } from "react-router";
import { queryClient } from "./api/client.ts";
import { meQuery } from "./api/me.ts";
import { problemOf } from "./api/problem.ts";
import { settingsPages } from "./settings/pages.ts";
import { lastBusiness } from "./shell/last-business.ts";
import { textsInside } from "./texts/language.ts";
import { Broken } from "./ui/Broken.tsx";
import { Loading } from "./ui/Loading.tsx";
import { NotFound } from "./ui/NotFound.tsx";

/** Sends those who are not signed in to the sign-in page, which brings them back. */
async function requireMe({ request }: LoaderFunctionArgs) {
  try {
    await queryClient.ensureQueryData(meQuery);
    return null;
  } catch (error) {
    if (problemOf(error).code !== "NOT_SIGNED_IN") throw error;
    const { pathname, search } = new URL(request.url);
    const back = pathname.replace(/^\/app/, "") + search;
    throw redirect(back === "/" || back === "" ? "/connexion" : `/connexion?${new URLSearchParams({ retour: back })}`);
  }
}

async function openFirstBusiness(args: LoaderFunctionArgs) {
  await requireMe(args);
  const { memberships } = await queryClient.ensureQueryData(meQuery);
  const slug = lastBusiness(memberships)?.slug;
  return redirect(slug ? `/${slug}/planning` : "/bienvenue");
}

/** A screen that says more than signing in does. */
const inside =
  <Screen,>(load: () => Promise<Screen>) =>
  async () =>
    (await Promise.all([load(), textsInside()]))[0];

export const router = createBrowserRouter(
  [
    {
      errorElement: <Broken />,
      hydrateFallbackElement: <Loading />,
      children: [
        { path: "/", loader: openFirstBusiness },
        { path: "/connexion", lazy: async () => ({ Component: (await import("./signin/SignInPage.tsx")).SignInPage }) },
        {
          path: "/invitation",
          lazy: inside(async () => ({ Component: (await import("./join/JoinPage.tsx")).JoinPage })),
        },
        {
          path: "/connexion/lien",
          lazy: async () => ({ Component: (await import("./signin/RedeemPage.tsx")).RedeemPage }),
        },
        {
          path: "/connexion/retour",
          lazy: async () => ({ Component: (await import("./signin/ProviderReturnPage.tsx")).ProviderReturnPage }),
        },
        {
          path: "/inscription",
          lazy: async () => ({ Component: (await import("./signin/SignUpPage.tsx")).SignUpPage }),
        },
        {
          path: "/inscription/confirmation",
          lazy: async () => ({ Component: (await import("./signin/ConfirmSignUpPage.tsx")).ConfirmSignUpPage }),
        },
        {
          path: "/mot-de-passe",
          lazy: async () => ({ Component: (await import("./signin/ForgotPage.tsx")).ForgotPage }),
        },
        {
          path: "/mot-de-passe/nouveau",
          lazy: async () => ({ Component: (await import("./signin/ResetPage.tsx")).ResetPage }),
        },
        {
          path: "/compte/adresse",
          lazy: async () => ({ Component: (await import("./account/ConfirmEmailPage.tsx")).ConfirmEmailPage }),
        },
        {
          loader: requireMe,
          // Loaded once: moving between screens asks nothing again.
          shouldRevalidate: () => false,
          lazy: inside(async () => ({ Component: (await import("./shell/Shell.tsx")).Shell })),
          children: [
            {
              path: "/bienvenue",
              lazy: async () => ({ Component: (await import("./account/WelcomePage.tsx")).WelcomePage }),
            },
            {
              path: "/compte",
              lazy: async () => ({ Component: (await import("./account/AccountPage.tsx")).AccountPage }),
            },
            {
              path: "/new",
              lazy: async () => ({ Component: (await import("./onboarding/NewBusinessPage.tsx")).NewBusinessPage }),
            },
            {
              path: "/import",
              lazy: async () => ({ Component: (await import("./settings/moving/ImportPage.tsx")).ImportPage }),
            },
            {
              path: "/:business",
              lazy: async () => ({ Component: (await import("./shell/InBusiness.tsx")).InBusiness }),
              children: [
                { index: true, loader: ({ params }) => redirect(`/${params["business"]}/planning`) },
                {
                  path: "planning",
                  lazy: async () => ({ Component: (await import("./planning/PlanningPage.tsx")).PlanningPage }),
                },
                {
                  path: "horaires",
                  lazy: async () => ({ Component: (await import("./hours/HoursPage.tsx")).HoursPage }),
                },
                {
                  path: "absences",
                  lazy: async () => ({ Component: (await import("./leave/AbsencesPage.tsx")).AbsencesPage }),
                },
                {
                  path: "absences/replacer/:list",
                  lazy: async () => ({ Component: (await import("./leave/ReplacingPage.tsx")).ReplacingPage }),
                },
                {
                  path: "series",
                  lazy: async () => ({ Component: (await import("./series/SeriesListPage.tsx")).SeriesListPage }),
                },
                {
                  path: "series/:series",
                  lazy: async () => ({ Component: (await import("./series/SeriesPage.tsx")).SeriesPage }),
                },
                {
                  path: "demandes",
                  lazy: async () => ({ Component: (await import("./requests/RequestsPage.tsx")).RequestsPage }),
                },
                {
                  path: "groupes",
                  lazy: async () => ({ Component: (await import("./groups/GroupsPage.tsx")).GroupsPage }),
                },
                {
                  path: "groupes/:group",
                  lazy: async () => ({ Component: (await import("./groups/GroupPage.tsx")).GroupPage }),
                },
                {
                  path: "attente",
                  lazy: async () => ({ Component: (await import("./waiting/WaitingPage.tsx")).WaitingPage }),
                },
                {
                  path: "notifications",
                  lazy: async () => ({ Component: (await import("./notices/NoticesPage.tsx")).NoticesPage }),
                },
                {
                  path: "contacts",
                  lazy: async () => ({ Component: (await import("./contacts/ContactsPage.tsx")).ContactsPage }),
                },
                {
                  path: "contacts/demandes",
                  lazy: async () => ({ Component: (await import("./contacts/RequestsPage.tsx")).RequestsPage }),
                },
                {
                  path: "contacts/:contact",
                  lazy: async () => ({ Component: (await import("./contacts/ContactPage.tsx")).ContactPage }),
                },
                // Beside the frame of the settings: a message takes all the room there is.
                {
                  path: "settings/messages/:ref",
                  lazy: async () => ({
                    Component: (await import("./settings/messages/TemplatePage.tsx")).TemplatePage,
                  }),
                },
                {
                  path: "settings/messages/blocs/:part",
                  lazy: async () => ({ Component: (await import("./settings/messages/PartPage.tsx")).PartPage }),
                },
                {
                  path: "settings",
                  lazy: async () => ({ Component: (await import("./settings/SettingsLayout.tsx")).SettingsLayout }),
                  children: [
                    {
                      index: true,
                      lazy: async () => ({ Component: (await import("./settings/SettingsHome.tsx")).SettingsHome }),
                    },
                    ...settingsPages.map(({ path, load }) => ({ path, lazy: load })),
                    { path: "*", element: <NotFound /> },
                  ],
                },
                { path: "*", element: <NotFound /> },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: "/app" },
);
