/** The look of the HTML report: one column, readable on a phone, on paper and in the dark. */
export const htmlStyle = `
:root{--ink:#1b1f24;--soft:#57606a;--line:#d8dee4;--paper:#fff;--critical:#a40e26;--high:#bc4c00;--medium:#7d5a00;--low:#57606a;--good:#116329;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b1;--line:#30363d;--paper:#0d1117;--critical:#ff8182;--high:#ffa657;--medium:#e3b341;--low:#9da7b1;--good:#7ee787}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:52rem;margin:0 auto;padding:2rem 1.25rem 4rem}h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0 .6rem}h2{font-size:1.2rem;margin:2.4rem 0 .6rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:0 0 .3rem}h3 small{font-weight:400;color:var(--soft)}
.kicker{margin:0;color:var(--soft);font-size:.85rem}.verdict{display:inline-block;margin:0;padding:.35rem .8rem;border:2px solid var(--medium);border-radius:.4rem;font-weight:600}.verdict span{font-weight:400;color:var(--soft)}.verdict.accept{border-color:var(--good)}.verdict.do-not-rely{border-color:var(--critical)}
.identity{width:100%;margin-top:1.5rem;border-collapse:collapse}.identity th,.identity td{padding:.4rem .6rem .4rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}.identity th{width:12rem;font-weight:500;color:var(--soft)}
ul{padding:0;margin:0;list-style:none}li{margin:0 0 .6rem;overflow-wrap:anywhere}.finding,section li:has(h3){margin:0 0 1.4rem;padding-left:1rem;border-left:4px solid var(--line);break-inside:avoid}
.finding.critical{border-color:var(--critical)}.finding.high{border-color:var(--high)}.finding.medium{border-color:var(--medium)}.finding.low{border-color:var(--low)}.severity{font-size:.72rem;text-transform:uppercase;letter-spacing:.05em}.critical .severity{color:var(--critical)}.high .severity{color:var(--high)}.medium .severity{color:var(--medium)}.low .severity{color:var(--low)}
p{margin:.3rem 0}blockquote{margin:.5rem 0;padding:.4rem .8rem;border-left:2px solid var(--line);font-family:ui-serif,Georgia,serif}cite,.more,footer{color:var(--soft);font-size:.85rem;font-style:normal}.why,.ask,.response{font-size:.93rem}footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
@media (max-width:34rem){.identity th{width:8rem}}
@media print{body{font-size:11pt}main{max-width:none;padding:0}}
`;
