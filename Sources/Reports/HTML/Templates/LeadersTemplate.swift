/// Caseload and dosage of each leader.
enum LeadersTemplate {
  static let source = """
    <section id="leaders" aria-labelledby="leaders-title">
    <h2 id="leaders-title">Leaders: caseload and dosage</h2>
    <p>{{sentence}}</p>
    {{#groups}}{{#isFolded}}<details><summary><bdi>{{label}}</bdi> <b>{{count}}</b></summary>{{/isFolded}}
    <div class="scroll" tabindex="0" role="region" aria-label="Leaders{{#isFolded}} of {{label}}{{/isFolded}}"><table class="stack">
    <caption>What each leader carries this term; the outlined box is the range they asked for</caption>
    <thead><tr><th scope="col">Leader</th><th scope="col">School</th><th scope="col">Peers</th><th scope="col" class="n">Sessions</th><th scope="col" class="n">Hours</th><th scope="col" class="n">Fullest week, hours</th><th scope="col" class="n">Covered lessons</th><th scope="col" class="n">Missing cycles</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row" class="wide">{{> link}}</th><td data-label="School"><bdi class="name">{{school}}</bdi></td><td class="bar" data-label="Peers"><svg class="load" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="track" y="3" width="100" height="6" rx="3"/><rect class="fill" y="3" width="{{fill}}" height="6" rx="3"/><rect class="range" x="{{rangeX}}" y="1" width="{{rangeWidth}}" height="10" rx="2"/></svg> <span>{{peers}} of {{range}}</span>{{#flag}} <span class="badge warns">{{.}}</span>{{/flag}}</td><td class="n" data-label="Sessions">{{sessions}}</td><td class="n" data-label="Hours">{{hours}}</td><td class="n" data-label="Fullest week, hours">{{fullest}}</td><td class="n" data-label="Covered lessons">{{covers}}</td><td class="n" data-label="Missing cycles">{{missing}}</td></tr>
    {{/rows}}</tbody></table></div>{{#isFolded}}</details>{{/isFolded}}
    {{/groups}}
    </section>

    """
}
