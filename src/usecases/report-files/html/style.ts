/** The look of the HTML report: one column, dark ink on white, readable on a phone, on paper and in the dark. */
export const htmlStyle = `
:root{--ink:#16191d;--soft:#4c555e;--line:#cfd6dd;--paper:#fff;--tint:#f4f6f8;--critical:#a40e26;--high:#b03a00;--medium:#7a5200;--low:#4c555e;--good:#0f5c26;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#a9b3bd;--line:#3a424b;--paper:#0e1116;--tint:#171c23;--critical:#ff8d8d;--high:#ffab66;--medium:#e6bd4a;--low:#a9b3bd;--good:#85e89a}}
*{box-sizing:border-box}html{font-size:16px}
body{margin:0;overflow-wrap:anywhere;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:58rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2{scroll-margin-top:1.5rem}h1{font-size:2rem;line-height:1.15;margin:.2rem 0 .3rem;letter-spacing:-.01em}
h2{font-size:1.25rem;margin:2.6rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--ink);break-after:avoid}
h3{font-size:1.02rem;margin:1.6rem 0 .6rem;break-after:avoid}h4{font-size:1.02rem;margin:0 0 .3rem;break-after:avoid}
p{margin:.35rem 0}ul{margin:.3rem 0;padding-left:1.2rem}li{margin:.3rem 0;overflow-wrap:anywhere}
.kicker,.note,.more,.hash,cite,figcaption{color:var(--soft);font-size:.85rem;font-style:normal}.kicker{margin:0}.identity-line{font-size:1.08rem;color:var(--soft)}
.hash{overflow-wrap:anywhere;font-family:ui-monospace,Menlo,Consolas,monospace}
.verdict{margin:1rem 0;padding:.7rem 1rem;background:var(--tint);border-left:6px solid var(--medium);break-inside:avoid}.verdict.accept{border-color:var(--good)}.verdict.do-not-rely{border-color:var(--critical)}.verdict.need-information{border-color:var(--high)}.verdict p+p{color:var(--soft);font-size:.95rem}
.message,.warning,.unread{padding:.6rem 1rem;border:2px solid var(--critical);break-inside:avoid}.unread h2{margin:.2rem 0 .4rem;border:0;padding:0}
table{width:100%;border-collapse:collapse;margin:.6rem 0;font-size:.94rem}thead{display:table-header-group}tr{break-inside:avoid}
th,td{padding:.42rem .7rem .42rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere;hyphens:auto}th{font-size:.82rem;font-weight:600;color:var(--soft);border-bottom-color:var(--ink)}
.identity td:first-child,.opinions td:first-child{width:11rem}.identity td:last-child{width:12rem;color:var(--soft);font-size:.85rem}.opinions td:nth-child(2){width:8rem}
.duties td[data-column=Id]{width:4.5rem}.duties td[data-column^=What]{width:32%}.duties td[data-column=Owner]{width:8rem}.duties td:last-child{width:5rem}.counts td:not(:first-child),.counts th{overflow-wrap:normal}.providers th,.providers td:nth-child(3){white-space:nowrap}
q{font-family:ui-serif,Georgia,"Times New Roman",serif;quotes:"“" "”"}.missing,.not-met,.not-found,.qualified{color:var(--high)}.adverse,.disclaimer{color:var(--critical)}.met,.unqualified{color:var(--good)}.partly{color:var(--medium)}
.severity::first-letter{text-transform:uppercase}.severity.critical{color:var(--critical)}.severity.high{color:var(--high)}.severity.medium{color:var(--medium)}.severity.low{color:var(--low)}
article{margin:0 0 1.3rem;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--line)}article.critical{border-color:var(--critical)}article.high{border-color:var(--high)}article.medium{border-color:var(--medium)}
figure{margin:.6rem 0;break-inside:avoid}blockquote{margin:0;font:1rem/1.5 ui-serif,Georgia,"Times New Roman",serif;overflow-wrap:anywhere}blockquote::before{content:"“"}blockquote::after{content:"”"}
img{display:block;max-width:100%;height:auto;margin:.4rem 0 .2rem;border:1px solid var(--line);background:#fff}
dl{margin:.5rem 0 0;font-size:.94rem}dt{font-weight:600;font-size:.82rem;color:var(--soft)}dd{margin:0 0 .35rem}
.fill{display:inline-block;min-width:6rem;width:100%;max-width:24rem;border-bottom:1px solid var(--soft)}.signature{margin-top:3rem;break-inside:avoid}
@media (max-width:44rem){h1{font-size:1.6rem}thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}table,tbody,tr,td{display:block;width:auto!important}tr{padding:.5rem 0;border-bottom:1px solid var(--line)}td{padding:.1rem 0;border:0}td:empty{display:none}td::before{content:attr(data-column) ": ";font-size:.82rem;color:var(--soft)}td:first-child::before{content:none}.identity td:nth-child(2)::before,.duties td[data-column^=What]::before{content:none}}
@page{margin:16mm 15mm}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--tint:#f3f3f3;--critical:#8e0b20;--high:#8f2f00;--medium:#5f4000;--low:#444;--good:#0b4a1e}html{font-size:9.5pt}main{max-width:none;padding:0}h2{margin-top:1.8rem}*{print-color-adjust:exact}img{max-height:60mm;width:auto}}
`;
