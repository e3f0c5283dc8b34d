/// How the pages look: light and dark, on a phone, on a desk and on paper.
///
/// Contrast of text is at least 4.5 to 1 in both schemes (WCAG 2.2, 1.4.3); kinds and parts differ by pattern or by
/// words besides their colours.
enum ReportStyle {
  static let css = colors + layout + tables + charts + people + print

  private static let colors = """
    :root{--paper:#f7f6f3;--sheet:#fff;--ink:#1b2230;--soft:#555e6e;--line:#dedbd4;--accent:#1d5d8c;--accent-soft:#dcebf5;--warn:#9a4a06;--warn-soft:#fdeed9;--good:#1f6b45;--good-soft:#dff2e6;
    --meeting:#2f6fa8;--observation:#2a8468;--group:#c27a14;--preparation:#7862ad;--mark:#fff;
    --goals:#1d5d8c;--subject:#2a8468;--grades:#c27a14;--preference:#a8456f;--continuity:#7862ad;--proximity:#6b7280}
    @media (prefers-color-scheme:dark){:root{--paper:#12151a;--sheet:#1b2027;--ink:#e9ecf1;--soft:#a9b2c0;--line:#333b46;--accent:#82bdec;--accent-soft:#1d3346;--warn:#f3b473;--warn-soft:#3d2a14;--good:#86d6a6;--good-soft:#173626;
    --meeting:#5b9bd5;--observation:#4cb091;--group:#dc9a3c;--preparation:#9d8ad0;--mark:#12151a;
    --goals:#5b9bd5;--subject:#4cb091;--grades:#dc9a3c;--preference:#d67fa3;--continuity:#9d8ad0;--proximity:#8f99a8}}

    """

  private static let layout = """
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    a{color:var(--accent);text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:1rem;top:1rem;background:var(--sheet);padding:.5rem 1rem;z-index:9}
    header.top,main,footer,nav.contents ul{max-width:72rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2rem)}
    header.top{padding-top:2.2rem;padding-bottom:1rem}
    .kicker{margin:0;color:var(--soft);font-weight:600;overflow-wrap:anywhere}
    h1{margin:.15rem 0 .3rem;font-size:clamp(1.7rem,4.5vw,2.5rem);line-height:1.15;letter-spacing:-.015em;overflow-wrap:anywhere}
    h2{margin:0 0 .6rem;font-size:1.35rem;line-height:1.25}
    h3{margin:1.6rem 0 .5rem;font-size:1.05rem}
    p{max-width:68ch;margin:.4rem 0 .8rem}
    .lead{font-size:1.08rem;color:var(--soft);overflow-wrap:anywhere}
    nav.contents{position:sticky;top:0;z-index:5;background:var(--paper);border-block:1px solid var(--line)}
    nav.contents ul{display:flex;gap:.2rem 1.3rem;list-style:none;margin-block:0;padding-block:.55rem;overflow-x:auto;white-space:nowrap}
    nav.contents a{text-decoration:none;font-weight:600;font-size:.95rem}
    nav.contents a:hover{text-decoration:underline}
    main>section{background:var(--sheet);border:1px solid var(--line);border-radius:14px;padding:clamp(1rem,3vw,1.7rem);margin:1.2rem 0}
    section[id],article[id],details{scroll-margin-top:3.6rem}
    footer{padding-block:1rem 3rem;color:var(--soft);font-size:.9rem}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.9rem;margin:0}
    .card{border:1px solid var(--line);border-radius:11px;padding:.85rem 1rem}
    .card dt{color:var(--soft);font-weight:600;font-size:.9rem}
    .card dd{margin:0}
    .card .big{font-size:1.9rem;font-weight:700;line-height:1.25;letter-spacing:-.01em;font-variant-numeric:tabular-nums}
    .card .unit,.note{color:var(--soft);font-size:.92rem}
    .card .note{display:block}
    .card.warns{border-color:var(--warn)}
    .proofs{margin:0;display:grid;gap:.7rem}
    .proofs dt{font-weight:600}
    .proofs dd{margin:.1rem 0 0;max-width:68ch}
    .badge{display:inline-block;border-radius:99px;padding:.05rem .6rem;font-size:.82rem;font-weight:600;background:var(--accent-soft);color:var(--accent);white-space:nowrap}
    .badge.good{background:var(--good-soft);color:var(--good)}
    .badge.warns{background:var(--warn-soft);color:var(--warn)}
    .filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.8rem 0}
    .filters[hidden]{display:none}
    .filters label{font-size:.88rem;font-weight:600;color:var(--soft)}
    .filters input,.filters select{display:block;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:8px;padding:.35rem .6rem;min-width:9rem;max-width:16rem}
    .filters output{color:var(--soft);padding-block:.4rem}

    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:.4rem 0 1rem;background:linear-gradient(90deg,var(--sheet) 1rem,transparent 2.5rem) local,linear-gradient(270deg,var(--sheet) 1rem,transparent 2.5rem) right local,linear-gradient(90deg,var(--line),transparent .8rem),linear-gradient(270deg,var(--line),transparent .8rem) right;background-repeat:no-repeat;background-size:3rem 100%}
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    caption{max-width:calc(100vw - 5rem);text-align:left;color:var(--soft);font-size:.9rem;padding-bottom:.45rem}
    th,td{padding:.42rem .65rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:break-word}
    thead th{font-size:.84rem;color:var(--soft);border-bottom:2px solid var(--line);vertical-align:bottom}
    tbody th{font-weight:600}
    th:first-child,td:first-child{padding-left:.2rem}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    td small{display:block;color:var(--soft);font-size:.9em}
    td.when{white-space:nowrap}
    .name{overflow-wrap:break-word;display:-webkit-inline-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;max-width:22rem}
    .text{min-width:14rem;max-width:30rem;overflow-wrap:anywhere}
    td.bar{min-width:9.5rem;white-space:nowrap}
    tbody tr:hover>*{background:color-mix(in srgb,var(--accent) 6%,transparent)}
    .heat td,.heat thead th{padding:.3rem .35rem;min-width:2.1rem;text-align:center}
    .heat td.n{background:color-mix(in srgb,var(--accent) calc(var(--heat,0)*46%),var(--sheet));border:2px solid var(--sheet);border-radius:6px}
    .heat td.total{font-weight:700;background:none}
    .heat th:first-child{text-align:left}
    .heat tbody th{border:0}
    .heat abbr{text-decoration:none}
    .heat tbody th{min-width:8rem}

    """

  private static let charts = """
    svg text{font:600 12px system-ui,sans-serif;fill:var(--soft)}
    svg .small{font-weight:400;font-size:11px}
    svg .end{text-anchor:end}
    svg .middle{text-anchor:middle}
    .chart{display:block;width:100%;min-width:34rem;height:auto;max-height:21rem}
    .grid{stroke:var(--line);stroke-width:1}
    .track{fill:var(--line)}
    .fill{fill:var(--accent)}
    .fill.warns{fill:var(--warn)}
    .range{fill:none;stroke:var(--ink);stroke-width:1.5;vector-effect:non-scaling-stroke}
    .mark{fill:var(--mark);opacity:.55}
    .meter{display:inline-block;width:100%;max-width:9rem;height:7px;vertical-align:middle}
    .card .meter{display:block;max-width:none;margin:.25rem 0}
    .load{display:inline-block;width:7rem;height:13px;vertical-align:middle}
    rect.meeting{fill:var(--meeting)}
    rect.observation{fill:var(--observation)}
    rect.group{fill:var(--group)}
    rect.preparation{fill:var(--preparation)}
    .chart rect.observation,.legend rect.observation{fill:url(#hatch)}
    .chart rect.group,.legend rect.group{fill:url(#dots)}
    .chart rect.preparation,.legend rect.preparation{fill:url(#lines)}
    defs rect.observation{fill:var(--observation)!important}
    defs rect.group{fill:var(--group)!important}
    defs rect.preparation{fill:var(--preparation)!important}
    .part.goals{fill:var(--goals)}
    .part.subject{fill:var(--subject)}
    .part.grades{fill:var(--grades)}
    .part.preference{fill:var(--preference)}
    .part.continuity{fill:var(--continuity)}
    .part.proximity{fill:var(--proximity)}
    rect.part{stroke:var(--sheet);stroke-width:1;vector-effect:non-scaling-stroke}
    .parts{display:block;width:100%;min-width:11rem;height:13px;border-radius:3px;margin:.3rem 0 .1rem}
    .why{min-width:13rem;width:40%}
    .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;margin:.3rem 0 .8rem;padding:0;font-size:.92rem;color:var(--soft)}
    .legend svg{vertical-align:-2px}
    .legend b{color:var(--ink)}

    """

  private static let people = """
    details>summary{cursor:pointer;padding:.35rem 0;font-weight:600}
    .reason summary .meter{width:8rem;margin-inline:.5rem}
    .index{columns:13rem;column-gap:2rem;list-style:none;margin:0;padding:0}
    .index li{break-inside:avoid;padding:.12rem 0}
    .index .name{-webkit-line-clamp:1}
    .sessions .name{-webkit-line-clamp:8;overflow-wrap:anywhere}
    .person-page .text{min-width:9rem}
    .people-pages{padding:0!important;overflow:clip}
    details.person{border-bottom:1px solid var(--line)}
    details.person:last-child{border-bottom:0}
    details.person>summary{padding:.6rem clamp(1rem,3vw,1.7rem);display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:baseline}
    details.person>summary .name{-webkit-line-clamp:1}
    details.person>summary::before{content:"▸";color:var(--soft)}
    details.person[open]>summary::before{content:"▾"}
    details.person>summary::-webkit-details-marker{display:none}
    .person-page{padding:.4rem clamp(1rem,3vw,1.7rem) 1.2rem}
    main>.person-page{background:var(--sheet);border:1px solid var(--line);border-radius:14px;margin:1.2rem 0;padding-block:1.2rem}
    .person-page h3{font-size:1.5rem;margin:.2rem 0 0;overflow-wrap:anywhere}
    .person-page .lead{margin-top:0}
    .gap{border-left:4px solid var(--warn);padding:.1rem 0 .1rem .9rem;margin:.8rem 0}
    .gap p,.gap ul{margin:.2rem 0}
    .gap li{overflow-wrap:anywhere}
    .sessions{margin-top:1rem}
    .sessions tr.week th{padding-top:1.1rem;color:var(--accent);border-bottom:2px solid var(--line);background:none}
    .sessions .time,.sessions .what{white-space:nowrap}
    .sessions .time{font-variant-numeric:tabular-nums}
    .sessions tbody th{white-space:nowrap;font-weight:600}
    .kind{display:inline-block;width:.72rem;height:.72rem;border-radius:50%;margin-right:.45rem;background:var(--soft)}
    .kind.meeting{background:var(--meeting)}
    .kind.observation{background:var(--observation);border-radius:2px}
    .kind.group{background:var(--group);clip-path:polygon(50% 0,100% 100%,0 100%);border-radius:0}
    .kind.preparation{background:none;border:3px solid var(--preparation)}
    @media (max-width:56rem){
    .sessions thead{display:none}
    .sessions,.sessions tbody,.sessions caption{display:block}
    .sessions tr{display:grid;grid-template-columns:6rem 1fr;gap:0 .7rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
    .sessions tr.week{display:block;padding:0;border:0}
    .sessions tr.week th{display:block}
    .sessions th,.sessions td{border:0;padding:.05rem 0;min-width:0;max-width:none}
    .sessions td{grid-column:2}
    .sessions th[scope=row]{grid-row:1/span 5}
    .sessions td:empty{display:none}
    }
    @media (max-width:40rem){
    .stack thead{display:none}
    .stack,.stack tbody,.stack caption{display:block}
    .stack tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.1rem 1rem;padding:.7rem 0;border-bottom:1px solid var(--line)}
    .stack tr[hidden]{display:none}
    .stack th,.stack td{border:0;padding:.1rem 0;min-width:0;text-align:left;width:auto;white-space:normal;overflow-wrap:anywhere}
    .stack .name{max-width:100%;overflow-wrap:anywhere}
    .stack td.bar{white-space:normal}
    .load{width:5rem}
    .stack [data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.82rem;font-weight:600}
    .stack .wide{grid-column:1/-1}
    body{font-size:15.5px}
    .cards{grid-template-columns:repeat(auto-fit,minmax(9.3rem,1fr))}
    .card .big{font-size:1.55rem}
    }

    """

  private static let print = """
    @page{margin:14mm}
    @media print{
    :root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#123f63;--accent-soft:#eee;--warn:#7a3a04;--warn-soft:#eee;--good:#174f34;--good-soft:#eee;--mark:#fff;--meeting:#2f6fa8;--observation:#2a8468;--group:#c27a14;--preparation:#7862ad;--goals:#1d5d8c;--subject:#2a8468;--grades:#c27a14;--preference:#a8456f;--continuity:#7862ad;--proximity:#6b7280}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    body{font-size:10pt}
    nav.contents,.skip,.filters,.back,.index{display:none!important}
    header.top,main,footer{max-width:none;padding-inline:0}
    main>section,main>.person-page{border:0;border-radius:0;padding:0;margin:0 0 8mm}
    .scroll{overflow:visible}
    .chart{min-width:0;max-height:70mm}
    table{font-size:8.6pt}
    th,td{padding:.7mm 1.5mm}
    .name{-webkit-line-clamp:none!important;display:inline!important}
    .sessions{table-layout:fixed}
    .sessions th:nth-child(1){width:13%}
    .sessions th:nth-child(2){width:13%}
    .sessions th:nth-child(3){width:20%}
    .sessions th:nth-child(5){width:17%}
    .sessions th:nth-child(6){width:17%}
    .sessions .what{white-space:normal}
    .sessions tr.week th{padding-top:2.5mm;width:auto}
    .screen{display:none!important}
    .text,.why,td.bar{min-width:0}
    thead{display:table-header-group}
    tr,.card,.chart{break-inside:avoid}
    h2,h3,tr.week{break-after:avoid}
    details::details-content{content-visibility:visible;height:auto}
    details.person{break-before:page;border:0}
    details.person>summary{display:none}
    .person-page{padding:0}
    a{color:inherit;text-decoration:none}
    }

    """
}
