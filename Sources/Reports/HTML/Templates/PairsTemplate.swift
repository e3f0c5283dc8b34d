/// Every pair with why: the parts of its score as a bar, and in numbers.
enum PairsTemplate {
  static let source = """
    <section id="pairs" aria-labelledby="pairs-title">
    <h2 id="pairs-title">Pairs, and why</h2>
    <p>A score runs from 0 to 1,000. Each part of the bar is what one reason adds to it; the empty end is what is lacking.</p>
    <ul class="legend" aria-label="Parts of a score">
    {{#legend}}<li><svg width="18" height="14" aria-hidden="true"><rect class="part {{kind}}" width="18" height="14" rx="2"/></svg> {{label}}</li>
    {{/legend}}</ul>
    <form class="filters" hidden data-filters="pairs-table">
    <label>Name <input type="search" name="text" autocomplete="off"></label>
    <label>School <select name="school"><option value="">all</option>{{#schools}}<option value="{{key}}">{{name}}</option>{{/schools}}</select></label>
    <label>Score at most <input type="number" name="score" min="0" max="1000" step="50"></label>
    <output role="status"></output>
    </form>
    <div id="pairs-table">
    {{#groups}}{{#isFolded}}<details><summary><bdi>{{label}}</bdi> <b>{{count}}</b></summary>{{/isFolded}}
    <div class="scroll" tabindex="0" role="region" aria-label="Pairs{{#isFolded}} of {{label}}{{/isFolded}}"><table class="stack">
    <caption>Who works with whom, with the time at which they usually meet</caption>
    <thead><tr><th scope="col">Leader</th><th scope="col">Peer</th><th scope="col" class="n">Score</th><th scope="col">Why</th><th scope="col">Meets</th><th scope="col">Group</th></tr></thead>
    <tbody>{{{rows}}}</tbody></table></div>{{#isFolded}}</details>{{/isFolded}}
    {{/groups}}</div>
    </section>

    """
}
