// The few Element Plus controls the desk uses, one by one with their own styles: the whole library would be 0.9 MB of script for every agent.
import 'element-plus/es/components/base/style/css.mjs';
import 'element-plus/es/components/button/style/css.mjs';
import 'element-plus/es/components/dialog/style/css.mjs';
import 'element-plus/es/components/input/style/css.mjs';
import 'element-plus/es/components/switch/style/css.mjs';
import { localeContextKey } from 'element-plus/es/hooks/use-locale/index.mjs';
import zhCn from 'element-plus/es/locale/lang/zh-cn.mjs';
import { provide, ref } from 'vue';

export { ElButton } from 'element-plus/es/components/button/index.mjs';
export { ElDialog } from 'element-plus/es/components/dialog/index.mjs';
export { ElInput } from 'element-plus/es/components/input/index.mjs';
export { ElSwitch } from 'element-plus/es/components/switch/index.mjs';

/** Gives the controls below the calling component their Chinese labels. */
export function speakChinese(): void {
  provide(localeContextKey, ref(zhCn));
}
