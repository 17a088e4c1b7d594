/** The ready playbooks, by the names of their files in `samples/playbooks/`. */
export const playbookSamples = ['onboarding', 'project-end', 'renewal'] as const;
