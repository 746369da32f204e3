import { HEAT_STEPS } from './dashboard-heat';

const heat = (when: 'light' | 'dark') =>
  HEAT_STEPS.map((step, at) => `.c${at}{background-color:${step[when][0]};color:${step[when][1]}}`).join('');

const LIGHT =
  '--ink:#1c2430;--soft:#55606e;--line:#dfe4ea;--paper:#fff;--wash:#f4f6f8;--link:#1d4f91;--up:#19653a;--down:#a3260f;--auto:#4f83bd;--conf:#1f3864;--wait:#f3c583;--noeq:#8b95a1;--tick:#111';
const DARK =
  '--ink:#e6ebf1;--soft:#a3b0bf;--line:#343f4d;--paper:#1b232d;--wash:#12181f;--link:#8dbcf5;--up:#79d39b;--down:#ff9d85;--auto:#4f83bd;--conf:#a9cdf5;--wait:#8a5e22;--noeq:#6d7885;--tick:#fff';

/**
 * Looks of the dashboard: no font, picture or script from elsewhere. Written for browsers of 2020: no `gap` in flex boxes,
 * no `:is`, no sticky table rows (cells stick instead).
 */
export const DASHBOARD_STYLE = `
:root{${LIGHT};--blue:#1f3864}
*{box-sizing:border-box}[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;overflow-wrap:break-word;background:var(--wash);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
a{color:var(--link)}a:focus,button:focus,input:focus,select:focus,summary:focus,.scroll:focus,h2:focus{outline:3px solid #e08a00;outline-offset:1px}
h2:focus{outline:0}
.vh,caption{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
.skip{position:absolute;left:-999px;top:0;background:#fff;color:#000;padding:8px 14px;z-index:9}.skip:focus{left:8px}
.top{background:var(--blue);color:#fff;padding:24px 24px 16px}.top>div,.top nav{max-width:1360px;margin:0 auto}
h1{margin:0 0 4px;font-size:25px;line-height:1.25}.top p{margin:0;color:#d5deec}.top b{color:#fff}
.top nav{margin-top:12px!important}.top nav a{display:inline-block;color:#fff;margin:0 18px 2px 0;padding:3px 0;text-decoration:none;border-bottom:2px solid #ffffff44}
.top nav a:hover{border-color:#fff}
main{max-width:1408px;margin:0 auto;padding:20px 24px 50px}
section,.panel{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:18px 20px;margin:0 0 18px}
section.bare{background:none;border:0;padding:0}
h2{margin:0 0 2px;font-size:19px;line-height:1.3}.bare>h2{margin-bottom:10px}h3{margin:0;font-size:15px;font-weight:600;line-height:1.35}
.about{margin:0 0 14px;color:var(--soft);max-width:80ch}.note{color:var(--soft);font-size:13.5px;margin:10px 0 0}
small{color:var(--soft);font-size:12.5px}td small,th small{display:block;font-weight:400}code{font:600 13px ui-monospace,Consolas,"Liberation Mono",monospace}
abbr{text-decoration:none;color:var(--soft);font-weight:400}
.up{color:var(--up)}.down{color:var(--down)}.flat{color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:14px}
.tile{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:14px 16px}
.tile p{margin:3px 0 0;font-size:13.5px;color:var(--soft)}.tile p.big{font-size:29px;line-height:1.25;font-weight:600;color:var(--ink);margin:2px 0 0;font-variant-numeric:tabular-nums}
.tile p i{font-style:normal;font-size:10px}.tile p a{text-decoration:none}.tile p a:hover{text-decoration:underline}.bar+p{margin-top:0}
.bar{display:block;width:100%;height:10px;border-radius:3px;background:var(--line);margin:7px 0}.bar .under{stroke:var(--paper);stroke-width:7;vector-effect:non-scaling-stroke}.bar .tick{stroke:var(--tick);stroke-width:2.5;vector-effect:non-scaling-stroke}
rect.k-auto{fill:var(--auto)}rect.k-conf{fill:var(--conf)}rect.k-wait{fill:var(--wait)}rect.k-noeq{fill:var(--noeq)}
b.k-auto{background:var(--auto)}b.k-conf{background:var(--conf)}b.k-wait{background:var(--wait)}b.k-noeq{background:var(--noeq)}.legend b.k-tick{width:3px;border:0;border-radius:0;background:var(--tick)}
.legend{list-style:none;margin:12px 0 14px;padding:0;font-size:13px;color:var(--soft)}.legend li{display:inline-block;margin:0 16px 4px 0;white-space:nowrap}
.legend b{display:inline-block;width:18px;height:13px;border-radius:3px;margin-right:6px;vertical-align:-1px;border:1px solid #00000026;font-size:10px;line-height:11px;text-align:center}
.scroll{overflow:auto;-webkit-overflow-scrolling:touch;position:relative}
table{border-collapse:separate;border-spacing:0;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:6px 10px;border-bottom:1px solid var(--line);text-align:right;vertical-align:top}
thead th{font-weight:600;font-size:13px;line-height:1.3;color:var(--soft);vertical-align:bottom;border-bottom:2px solid var(--line)}
th:first-child,.t,tr>th[scope=row]{text-align:left}thead th{min-width:74px}.soft{color:var(--soft);font-size:13.5px}.line{display:inline-block;max-width:100%}th[scope=row]{font-weight:500;min-width:150px}td.m{text-align:center}
td.t{min-width:110px}.items td.near{min-width:240px}.items th[scope=row]{min-width:220px}
.sum>*{font-weight:600}td.short{color:var(--down);font-weight:600}
.tools{margin:0 0 8px;display:none}.js .tools{display:flex;flex-wrap:wrap;align-items:center}
.tools>*{margin:0 18px 8px 0}.tools .check{white-space:nowrap}
input[type=search],select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:7px;padding:6px 10px;max-width:100%}
input[type=search]{width:210px}input[type=checkbox]{width:17px;height:17px;vertical-align:-3px;margin:0 4px 0 0}
button{cursor:pointer}#shown{color:var(--soft)}
.long{max-height:86vh}
.heat{--head:62px;table-layout:fixed;min-width:1020px}.heat tr>:last-child{width:84px}.plain{display:none}
.heat th,.heat td{padding:0;border:0;border-right:1px solid var(--paper);border-bottom:1px solid var(--paper);text-align:center;vertical-align:middle}
.heat thead th,.heat thead td{position:sticky;top:0;z-index:2;background:var(--wash);color:var(--ink)}
.heat thead tr:first-child th{height:var(--head);font-size:13px}.heat .sum>*{top:var(--head)!important;padding:6px 4px;border-bottom:2px solid var(--soft);font-variant-numeric:tabular-nums}
.heat .sum small{font-weight:400}
.heat tr>:first-child{position:sticky;left:0;z-index:1;background:var(--paper);text-align:left;width:310px;padding:5px 10px}
.heat thead tr>:first-child{z-index:3;background:var(--wash)}
.heat td{font-size:14px}.heat tbody td small{display:none;color:inherit}.counts tbody td small{display:block!important}
.heat td a{display:block;padding:8px 4px;color:inherit;text-decoration:none}.heat td a:hover{text-decoration:underline}
.counts td a{padding:4px 4px 0}.counts td small{padding:0 4px 4px;font-size:11.5px;white-space:nowrap}
.heat th button{display:block;width:100%;min-height:100%;border:0;border-radius:0;background:none;padding:6px 4px;font-weight:600;line-height:1.25;text-align:inherit}
.heat th button:disabled{color:inherit}
.heat th button i{font-style:normal;font-size:11px;color:var(--soft)}.js .heat th button i:after{content:" ↕"}
.js .heat th[aria-sort=ascending] button i:after{content:" ▲"}.js .heat th[aria-sort=descending] button i:after{content:" ▼"}
.heat tbody th a{text-decoration:none;overflow-wrap:anywhere}.heat tbody th a:hover{text-decoration:underline}.heat td.w{font-weight:600}
.heat tbody tr:hover th{background:var(--wash)}
.cx{background-color:var(--wash);color:var(--soft);background-image:linear-gradient(135deg,transparent 46%,var(--line) 46%,var(--line) 54%,transparent 54%);background-size:8px 8px}
.late{background-image:linear-gradient(225deg,currentColor 0,currentColor 8px,transparent 8.5px)}
${heat('light')}
html:not(.js) .heat th button{display:none}html:not(.js) .plain{display:inline}html:not(.js) .heat thead th{padding:6px 4px}
.curves{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:16px 22px}figure{margin:0}figcaption{display:flex;justify-content:space-between;font-weight:600;font-size:14px;margin-bottom:4px}figcaption b{padding-left:8px;white-space:nowrap;font-variant-numeric:tabular-nums}
.curve{display:block;width:100%;height:auto;overflow:visible}.curve path{fill:none;stroke:var(--link);stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}.curve circle{fill:var(--link)}
.curve .grid{stroke:var(--line)}path.goal{stroke:var(--down)!important;stroke-width:1.5!important;stroke-dasharray:5 4}rect.goal{fill:var(--paper);stroke:var(--down);stroke-width:1.5}.curve text{font-size:11.5px;fill:var(--soft)}
details{margin-top:12px}summary{cursor:pointer;color:var(--link);padding:4px 0}details.panel{padding:8px 16px}details[open]>summary{margin-bottom:8px}
details+h3{margin-top:18px}.names{columns:3;column-gap:28px;margin:0;padding:0;list-style:none}.names li{padding:2px 0;break-inside:avoid}
.notes{margin:14px 0 0;padding-left:20px;color:var(--soft)}.notes li{margin-bottom:5px;max-width:100ch}.file{overflow-wrap:anywhere}
.crumbs{margin:0 0 16px}.crumbs a,.crumbs button{display:inline-block;margin:0 10px 6px 0;padding:6px 12px;border:1px solid var(--soft);border-radius:7px;text-decoration:none;background:var(--paper);color:var(--link)}
#panel h2{font-size:23px}#panel h3{margin:0 0 8px;font-size:17px}#panel .curves{margin-bottom:4px}.parts{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:20px;margin-top:14px}.parts h4{margin:0 0 4px;font-size:14px}
#panel td.w{min-width:120px}#panel .bar{margin:5px 0 0;height:8px}#panel details{margin:0;border-top:1px solid var(--line);padding:6px 0}#panel summary b{font-weight:600;color:var(--ink)}
@media(max-width:1100px){.tiles,.curves{grid-template-columns:repeat(2,minmax(0,1fr))}.parts{grid-template-columns:minmax(0,1fr)}.names{columns:2}}
@media(max-width:600px){body{font-size:16px}.top{padding:16px 14px 10px}.top nav{white-space:nowrap;overflow-x:auto}main{padding:14px 10px 40px}section,.panel{padding:14px 12px}section.bare{padding:0}h1{font-size:21px}
.tiles,.curves{grid-template-columns:minmax(0,1fr)}.names{columns:1}.tools>*{margin-right:0;width:100%}.tools label{display:block}.tools input[type=search],.tools select{display:block;width:100%;min-height:44px}.tools .check{padding:6px 0}
.heat{min-width:780px}.heat tr>:first-child{width:132px;padding:5px 6px;font-size:14px;line-height:1.3}.heat tr>:last-child{width:72px}#print-facilities{display:none}.heat td a{padding:12px 2px}.counts td a{padding:7px 2px 0}.heat thead tr:first-child th{font-size:12px}.long{max-height:78vh}
.legend li{white-space:normal}th,td{padding:6px 7px}thead th{min-width:84px}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media screen and (prefers-color-scheme:dark){:root{${DARK};color-scheme:dark}.top{background:#16263f}${heat('dark')}.legend b{border-color:#ffffff33}}
@page{size:A4 landscape;margin:12mm 10mm}
@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}body{background:#fff;font-size:10.5px;line-height:1.4}
.top{background:none;color:#000;padding:0 0 6px;border-bottom:2px solid #000}.top p,.top b{color:#000}.top nav,.tools,.skip,.crumbs,.heat th button,details:not([open]){display:none!important}.plain{display:inline}
main{padding:8px 0 0;max-width:none}section,.panel{border:0;padding:0;margin:0 0 14px;border-radius:0}h1{font-size:18px}h2{font-size:14px;break-after:avoid}
.about,.note,.legend,small,.soft,.tile p,.notes{font-size:9.5px}.tiles,.curves{grid-template-columns:repeat(4,minmax(0,1fr));gap:8px}.tile{padding:7px 9px;break-inside:avoid}.tile p.big{font-size:19px}
a{color:inherit;text-decoration:none}.scroll{overflow:visible;max-height:none}th,td{padding:3px 6px}thead{display:table-header-group}tr,figure{break-inside:avoid}
.heat thead th,.heat thead td,.heat tr>:first-child{position:static}.heat{min-width:0}.heat thead tr:first-child th{height:auto;padding:3px;font-size:9.5px}.heat tr>:first-child{padding:1px 5px;width:270px;font-size:9.5px;line-height:1.2}.heat tr>:last-child{width:64px}.heat td{font-size:10px;line-height:1.25}.heat td a{padding:1px 2px 0}
.heat tbody td small{display:block;padding:0 2px 1px;font-size:8px;line-height:1.15}.heat tbody th small{display:inline;margin-left:6px;font-size:8px;white-space:nowrap}.heat .sum>*{padding:3px}.legend b{width:14px;height:10px}
.names{columns:4}thead th{font-size:9.5px;min-width:0}figcaption{font-size:10.5px}#panel h2,#print-all h2{font-size:17px}#panel h3,#print-all h3{font-size:12.5px}#print-all article{break-before:page}.parts{grid-template-columns:repeat(3,minmax(0,1fr))}}
`;
