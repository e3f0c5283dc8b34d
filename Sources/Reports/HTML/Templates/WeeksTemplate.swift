/// Sessions per week: stacked bars, with the same numbers as a table.
enum WeeksTemplate {
  static let source = """
    <section id="weeks" aria-labelledby="weeks-title">
    <h2 id="weeks-title">Sessions per week</h2>
    <p>{{sentence}}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="weeks-title">
    <svg class="chart" viewBox="0 0 {{width}} {{height}}" role="img" aria-labelledby="weeks-chart-title">
    <title id="weeks-chart-title">Sessions per week, stacked by kind; the table below has the numbers.</title>
    <defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="observation" width="6" height="6"/><rect class="mark" width="2" height="6"/></pattern>
    <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="group" width="7" height="7"/><circle class="mark" cx="3.5" cy="3.5" r="1.5"/></pattern>
    <pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="preparation" width="6" height="6"/><rect class="mark" width="6" height="1.5"/></pattern>
    </defs>
    {{#ticks}}<line class="grid" x1="{{left}}" x2="{{right}}" y1="{{y}}" y2="{{y}}"/><text class="tick end" x="{{labelX}}" y="{{y}}" dy="4">{{label}}</text>
    {{/ticks}}{{#bars}}{{#segments}}<rect class="{{kind}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"><title>{{title}}</title></rect>{{/segments}}
    <text class="tick middle" x="{{middle}}" y="{{labelY}}">{{label}}</text>{{#date}}<text class="tick middle small" x="{{middle}}" y="{{dateY}}">{{.}}</text>{{/date}}
    {{/bars}}</svg>
    </div>
    <ul class="legend" aria-label="Kinds of sessions">
    {{#legend}}<li><svg width="18" height="14" aria-hidden="true"><rect class="{{kind}}" width="18" height="14" rx="2"/></svg> {{label}} <b>{{count}}</b></li>
    {{/legend}}</ul>
    <details class="screen"><summary>The numbers</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Sessions per week, as numbers"><table class="numbers">
    <caption>Sessions placed in each week</caption>
    <thead><tr><th scope="col">Week</th><th scope="col">Dates</th>{{#legend}}<th scope="col" class="n">{{label}}</th>{{/legend}}<th scope="col" class="n">All</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{week}}</th><td>{{dates}}</td>{{#counts}}<td class="n">{{.}}</td>{{/counts}}<td class="n">{{total}}</td></tr>
    {{/rows}}</tbody></table></div></details>
    </section>

    """
}
