/** What a new plan can start from; templates.ts says what each is. */
export const templateIds = ['holistic', 'empty', 'small-company', 'public-body', 'client-agency', 'campaign', 'action-plan', 'audit'] as const;
export type TemplateId = (typeof templateIds)[number];
