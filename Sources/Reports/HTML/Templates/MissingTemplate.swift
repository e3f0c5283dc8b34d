/// What is missing and why, by reason.
enum MissingTemplate {
  static let source = """
    <section id="missing" aria-labelledby="missing-title">
    <h2 id="missing-title">Missing, and why</h2>
    {{^hasReasons}}<p>Nothing is missing: every peer is served, and every cycle has its sessions.</p>{{/hasReasons}}
    {{#hasReasons}}<p>{{sentence}}</p>{{/hasReasons}}
    {{#reasons}}<details class="reason"{{#isOpen}} open{{/isOpen}}><summary><span class="code">{{label}}</span> <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="6" rx="3"/><rect class="fill warns" width="{{share}}" height="6" rx="3"/></svg> <b>{{count}}</b></summary>
    <div class="scroll" tabindex="0" role="region" aria-label="{{label}}"><table>
    <caption>{{label}}: {{count}}</caption>
    <thead><tr><th scope="col">What</th><th scope="col">Leader</th><th scope="col">Peer</th><th scope="col">Why</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{what}}</th><td>{{#leader}}{{> link}}{{/leader}}</td><td>{{#peer}}{{> link}}{{/peer}}</td><td class="text">{{text}}</td></tr>
    {{/rows}}</tbody></table></div></details>
    {{/reasons}}
    </section>

    """
}
