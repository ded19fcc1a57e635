import { businessRoutes } from "./routes/business.ts";
import { meRoutes } from "./routes/me.ts";
import { publicRoutes } from "./routes/public.ts";

/** Every route of the API, by its operation's name. */
export const routes = { ...publicRoutes, ...meRoutes, ...businessRoutes } as const;
export type Routes = typeof routes;
export type RouteName = keyof Routes;
