import migrations from "../migrations.json" with { type: "json" };

/** Version of the profile that is written today. */
export const profileVersion: string = migrations.current;
