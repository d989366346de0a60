/** Every text a person reads on the desk. */
export const wording = {
  title: '客服工作台',
} as const;
