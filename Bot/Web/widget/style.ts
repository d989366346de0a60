// Kept short by hand: it is part of the few kilobytes that every page of a shop loads.
export const style = `
:host{all:initial}
button{position:fixed;bottom:calc(20px + env(safe-area-inset-bottom));width:56px;height:56px;padding:14px;border:0;border-radius:50%;background:var(--c);color:#fff;cursor:pointer;box-shadow:0 4px 14px #0004;z-index:2147483001}
button:focus-visible{outline:3px solid #fff;outline-offset:-6px}
svg{display:block;width:28px;height:28px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
[aria-expanded=false] path+path,[aria-expanded=true] path:first-child{display:none}
b{position:absolute;top:-4px;right:-4px;min-width:12px;padding:0 5px;border-radius:10px;background:#c5221f;font:700 12px/20px sans-serif}
b:empty{display:none}
div{position:fixed;bottom:calc(88px + env(safe-area-inset-bottom));width:400px;max-width:calc(100vw - 40px);height:min(680px,100vh - 112px);box-sizing:border-box;border-radius:14px;overflow:hidden;background:#fff;box-shadow:0 8px 32px #0003;z-index:2147483000;visibility:hidden;opacity:0}
.o{visibility:visible;opacity:1}
button,div{right:calc(20px + env(safe-area-inset-right))}
.l{right:auto;left:calc(20px + env(safe-area-inset-left))}
iframe{display:block;width:100%;height:100%;border:0}
@media(prefers-reduced-motion:no-preference){div{transition:opacity .15s}}
@media(max-width:640px),(max-height:480px){
div,div.l{inset:0;width:auto;max-width:none;height:100vh;height:100dvh;border-radius:0;padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}
.o.r~button{visibility:hidden}
}`;

/** The width and height at which the panel fills the screen; the same as in the media query above. */
export const phone = '(max-width:640px),(max-height:480px)';
