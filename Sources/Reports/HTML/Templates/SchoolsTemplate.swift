/// A heat map of the term per school, and the cover used against its budget.
enum SchoolsTemplate {
  static let source = """
    <section id="schools" aria-labelledby="schools-title">
    <h2 id="schools-title">Schools</h2>
    {{#isFolded}}<details><summary>Sessions per school and week <b>{{count}}</b></summary>{{/isFolded}}
    <div class="scroll" tabindex="0" role="region" aria-label="Sessions per school and week"><table class="heat">
    <caption>Sessions held in person at each school, week by week; the stronger the tint, the more</caption>
    <thead><tr><th scope="col">School</th>{{#weeks}}<th scope="col" class="n" title="{{dates}}"><abbr title="Week {{number}}, {{dates}}">{{number}}</abbr></th>{{/weeks}}<th scope="col" class="n">All</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row"><bdi class="name">{{name}}</bdi></th>{{#cells}}<td class="n" style="--heat:{{heat}}">{{count}}</td>{{/cells}}<td class="n total">{{total}}</td></tr>
    {{/rows}}</tbody></table></div>{{#isFolded}}</details>{{/isFolded}}
    <h3 id="cover-title">Cover</h3>
    {{#isFolded}}<details><summary>Cover per school <b>{{count}}</b></summary>{{/isFolded}}
    <div class="scroll" tabindex="0" role="region" aria-labelledby="cover-title"><table>
    <caption>Lessons that substitutes take, against what each school allows</caption>
    <thead><tr><th scope="col">School</th><th scope="col">Minutes used</th><th scope="col" class="n">Lessons</th><th scope="col">Most on one day</th><th scope="col" class="n">Leaders</th><th scope="col" class="n">Peers served</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row"><bdi class="name">{{name}}</bdi></th><td class="bar">{{#hasBudget}}<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="6" rx="3"/><rect class="fill{{#nearLimit}} warns{{/nearLimit}}" width="{{share}}" height="6" rx="3"/></svg> {{/hasBudget}}<span>{{minutes}}</span></td><td class="n">{{lessons}}</td><td>{{most}}</td><td class="n">{{leaders}}</td><td class="n">{{served}}</td></tr>
    {{/rows}}</tbody></table></div>{{#isFolded}}</details>{{/isFolded}}
    </section>

    """
}
