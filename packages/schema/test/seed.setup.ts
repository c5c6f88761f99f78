import fc from "fast-check";

/** CI tries the same examples every time, so that a red run means a changed program; elsewhere every run tries new ones. */
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_123 });
