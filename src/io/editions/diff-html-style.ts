/** Looks of the page of differences: no font, picture or script from elsewhere. */
export const DIFF_STYLE = `
:root{--ink:#1c2430;--soft:#5b6675;--line:#dfe4ea;--paper:#fff;--wash:#f4f6f8;--gone:#b3261e;--goneWash:#fbe9e7;--new:#1b6e3c;--newWash:#e3f3e8;
--meaning:#b86a00;--meaningWash:#fdf1dd;--wording:#5b7bb4;--spelling:#9db4d6;--same:#cfd6de;--blue:#1f3864}
*{box-sizing:border-box}body{margin:0;background:var(--wash);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
header{background:var(--blue);color:#fff;padding:30px 24px 84px}header>div{max-width:1080px;margin:0 auto}main{max-width:1128px}
h1{margin:0 0 6px;font-size:26px;line-height:1.25}header p{margin:0;opacity:.85}header b{font-weight:600}
main{margin:-58px auto 0;padding:0 24px 60px}
section,.panel{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:20px 22px;margin:0 0 18px;box-shadow:0 1px 2px #0b1a2a0d}
h2{margin:0 0 2px;font-size:19px;display:flex;align-items:baseline;gap:10px}h2 span{color:var(--soft);font-weight:400;font-size:15px}
.about{margin:0 0 14px;color:var(--soft)}.note{color:var(--soft);font-size:13px}
.scale{margin:0 0 16px}.scale .label{display:flex;justify-content:space-between;margin-bottom:5px;gap:12px}.scale .label b{font-weight:600}
.bar{display:flex;height:30px;border-radius:6px;overflow:hidden;background:var(--same)}.bar i{display:block;min-width:2px}
.legend{display:flex;flex-wrap:wrap;gap:8px;margin-top:16px}.legend a{display:flex;align-items:center;gap:8px;padding:6px 11px;border:1px solid var(--line);border-radius:8px;color:inherit;text-decoration:none}
.legend a:hover{border-color:var(--blue)}.legend i{width:11px;height:11px;border-radius:3px}.legend b{font-variant-numeric:tabular-nums}
.k-removed{background:var(--gone)}.k-meaning{background:var(--meaning)}.k-wording{background:var(--wording)}.k-spelling{background:var(--spelling)}.k-unchanged{background:var(--same)}
.k-added{background:var(--new)}.k-changed{background:#7a5ea8}.k-moved{background:#0b7285}.k-split{background:#2b8a6e}.k-merged{background:#8d5a2b}
.groups{display:grid;gap:5px;align-items:end;overflow-x:auto}
.groups div{display:flex;flex-direction:column;justify-content:flex-end;height:140px;text-align:center;font-size:11.5px;color:var(--soft)}
.groups span{display:block}.groups u{display:block;text-decoration:none;margin-top:5px;color:var(--ink)}.groups i{display:block;border-radius:2px;margin-top:1px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:12px}
.card{border:1px solid var(--line);border-radius:10px;padding:12px 14px}.card h3{margin:0 0 2px;font-size:14px;font-weight:600}.card h3 code{color:var(--gone)}
code{font:600 13px ui-monospace,Consolas,monospace;white-space:nowrap}.card p{margin:0 0 8px}.card ol{list-style:none;margin:0;padding:0;border-top:1px dashed var(--line)}
.card li{padding:7px 0 0}.card li code{color:var(--new)}.p{height:4px;border-radius:2px;background:var(--wash);margin:3px 0 1px}.p i{display:block;height:4px;border-radius:2px;background:var(--new)}
.why{color:var(--soft);font-size:12.5px}.none{color:var(--soft);font-style:italic}
.pair{display:grid;grid-template-columns:88px 1fr 1fr;gap:4px 18px;padding:11px 0;border-top:1px solid var(--line)}.pair:first-of-type{border-top:0}
.pair .why{grid-column:2/-1}del{color:var(--gone);background:var(--goneWash);text-decoration-thickness:1px;border-radius:3px}ins{color:var(--new);background:var(--newWash);text-decoration:none;border-radius:3px;font-weight:600}
.tree{display:grid;grid-template-columns:minmax(0,1fr) 26px minmax(0,1.4fr);gap:4px 6px;padding:11px 0;border-top:1px solid var(--line);align-items:center}.tree:first-of-type{border-top:0}
.tree .arrow{color:var(--soft);text-align:center;font-size:18px}.tree div div{padding:2px 0}
.chips{display:flex;flex-wrap:wrap;gap:6px}.chips span{border:1px solid var(--line);border-radius:6px;padding:3px 8px;font-size:13px;background:var(--newWash)}.chips small{color:var(--soft)}
details>summary{cursor:pointer;color:var(--blue);padding:6px 0}
input{width:100%;font:inherit;padding:11px 14px;border:1px solid var(--line);border-radius:9px}input:focus{outline:2px solid var(--blue);outline-offset:1px}
#hits .pair{grid-template-columns:88px 130px 1fr}
@media(max-width:700px){.pair,#hits .pair,.tree{grid-template-columns:1fr}.pair .why{grid-column:auto}.tree .arrow{text-align:left}header{padding-top:22px}}
@media print{body{background:#fff}section,.panel{break-inside:avoid-page;box-shadow:none}.finder{display:none}header{color:#000;background:#fff;padding-bottom:70px}}
`;

/** The search of the page: it looks through the list of differences in the page and writes texts, never markup. */
export const DIFF_SCRIPT = `
(function(){
var data=JSON.parse(document.getElementById('data').textContent),box=document.getElementById('q'),out=document.getElementById('hits');
function fold(t){return t.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/[đĐ]/g,'d').toLowerCase()}
var keys=data.rows.map(function(r){return fold(r[0]+' '+r[2]+' '+r[3])});
function cell(parent,tag,text,cls){var e=document.createElement(tag);if(cls)e.className=cls;e.textContent=text;parent.appendChild(e);return e}
var timer;box.addEventListener('input',function(){clearTimeout(timer);timer=setTimeout(function(){
out.textContent='';var words=fold(box.value).split(/\\s+/).filter(Boolean);if(!words.length)return;var n=0;
for(var i=0;i<keys.length&&n<60;i++){if(!words.every(function(w){return keys[i].indexOf(w)>=0}))continue;n++;
var r=data.rows[i],row=cell(out,'div','','pair');cell(row,'code',r[0]);cell(row,'span',data.classes[r[1]],'why');
var t=cell(row,'div','');if(r[2]&&r[3]){cell(t,'del',r[2]);t.appendChild(document.createElement('br'));cell(t,'ins',r[3])}else cell(t,r[2]?'del':'ins',r[2]||r[3])}
if(!n)cell(out,'p',data.nothing,'none')},120)})})();
`;
