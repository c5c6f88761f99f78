/** A module without what a first picture does not need, in one language; see web/one-language.ts. */
declare module "*?only=de";
declare module "*?only=en";
