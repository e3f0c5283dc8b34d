/// How evenly the peers fare: the spread of their scores, and of their sessions.
enum FairnessTemplate {
  static let source = """
    <section id="fairness" aria-labelledby="fairness-title">
    <h2 id="fairness-title">Fairness</h2>
    {{^hasBars}}<p>No peer is served.</p>{{/hasBars}}
    {{#hasBars}}<p>{{sentence}}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="fairness-title">
    <svg class="chart" viewBox="0 0 {{width}} {{height}}" role="img" aria-labelledby="fairness-chart-title">
    <title id="fairness-chart-title">{{chartTitle}}</title>
    <line class="grid" x1="{{left}}" x2="{{right}}" y1="{{base}}" y2="{{base}}"/>
    {{#bars}}<rect class="fill" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="2"><title>{{title}}</title></rect>
    {{#count}}<text class="tick middle" x="{{middle}}" y="{{countY}}">{{.}}</text>{{/count}}<text class="tick middle" x="{{middle}}" y="{{labelY}}">{{label}}</text>
    {{/bars}}</svg>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="The lowest totals"><table>
    <caption>The served peers with the lowest totals: where a better match would help most</caption>
    <thead><tr><th scope="col">Peer</th><th scope="col">School</th><th scope="col" class="n">Total</th><th scope="col" class="n">Leaders</th><th scope="col" class="n">Sessions</th></tr></thead>
    <tbody>{{#lowest}}<tr><th scope="row">{{> link}}</th><td><bdi class="name">{{school}}</bdi></td><td class="n">{{total}}</td><td class="n">{{leaders}}</td><td class="n">{{sessions}}</td></tr>
    {{/lowest}}</tbody></table></div>{{/hasBars}}
    </section>

    """
}
