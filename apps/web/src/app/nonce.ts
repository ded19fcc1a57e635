/**
 * The page's Content-Security-Policy lets in only the styles that carry its nonce. Vite writes it into a meta tag
 * (the server replaces it in each answer); browsers hide the attribute, so it is read as a property.
 */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}

/** The scroll lock of dialogs (react-remove-scroll) looks for it under webpack's name. */
export function adoptNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: pageNonce() });
}
