/// The lessons to cover, date by date: what an office needs to order substitutes.
enum CoverTemplate {
  static let source = """
    <section id="cover" aria-labelledby="cover-list-title">
    <h2 id="cover-list-title">Lessons to cover</h2>
    {{^hasRows}}<p>No lesson needs cover.</p>{{/hasRows}}
    {{#groups}}{{#isFolded}}<details><summary>{{label}} <b>{{caption}}</b></summary>{{/isFolded}}
    <div class="scroll" tabindex="0" role="region" aria-label="Lessons to cover{{#isFolded}}, {{label}}{{/isFolded}}"><table>
    <caption>{{caption}}</caption>
    <thead><tr><th scope="col">Date</th><th scope="col">Time</th><th scope="col">Period</th><th scope="col">Teacher</th><th scope="col">School</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{date}}</th><td>{{time}}</td><td><bdi>{{period}}</bdi></td><td><bdi class="name">{{teacher}}</bdi></td><td><bdi class="name">{{school}}</bdi></td></tr>
    {{/rows}}</tbody></table></div>{{#isFolded}}</details>{{/isFolded}}
    {{/groups}}
    </section>

    """
}
