/// One person's term, week by week.
enum PersonTemplate {
  static let source = """
    {{#isFolded}}<details class="person"><summary><span class="name"><bdi>{{name}}</bdi></span> <span class="note">{{role}} · {{count}}</span></summary>{{/isFolded}}
    <article class="person-page" id="{{anchor}}" aria-labelledby="{{anchor}}-name">
    <h3 id="{{anchor}}-name"><bdi>{{name}}</bdi></h3>
    <p class="lead">{{role}}{{#school}} · <bdi>{{.}}</bdi>{{/school}} · {{count}}</p>
    {{#hasPairs}}<div class="scroll" tabindex="0" role="region" aria-label="Works with"><table class="stack">
    <caption>Works with</caption>
    <thead><tr><th scope="col">Who</th><th scope="col">School</th><th scope="col">Usually meets</th><th scope="col">Why</th></tr></thead>
    <tbody>{{#pairs}}<tr><th scope="row" class="wide">{{#other}}{{> link}}{{/other}}</th><td data-label="School"><bdi class="name">{{school}}</bdi></td><td class="when" data-label="Usually meets">{{meets}}<small>{{mode}}</small></td><td class="text wide">{{why}}</td></tr>
    {{/pairs}}</tbody></table></div>{{/hasPairs}}
    {{#group}}<p><b>Group:</b> {{.}}</p>{{/group}}
    {{#hasMissing}}<div class="gap"><p><b>Missing</b></p><ul>
    {{#missing}}<li><bdi>{{.}}</bdi></li>
    {{/missing}}</ul></div>{{/hasMissing}}
    {{^hasWeeks}}<p>No session is placed.</p>{{/hasWeeks}}
    {{#hasWeeks}}<table class="sessions">
    <caption>Sessions, week by week{{#zoneNote}} ({{.}}){{/zoneNote}}</caption>
    <thead><tr><th scope="col">Day</th><th scope="col">Time</th><th scope="col">Session</th><th scope="col">With</th><th scope="col">Where</th><th scope="col">To know</th></tr></thead>
    {{{weeks}}}</table>{{/hasWeeks}}
    {{#isFolded}}<p class="back"><a href="#people">All pages</a></p>{{/isFolded}}
    </article>
    {{#isFolded}}</details>{{/isFolded}}

    """
}
