/** Every text a person reads or hears from the launcher. */
export const wording = {
  title: '在线客服',
  unread: (count: number) => `，${count} 条未读消息`,
} as const;
