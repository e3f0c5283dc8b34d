/// Everybody's page: an index, and the pages themselves where they are part of the file.
enum PeopleTemplate {
  static let source = """
    <section id="people" class="screen" aria-labelledby="people-title">
    <h2 id="people-title">Everybody’s pages</h2>
    <p>{{sentence}}</p>
    <form class="filters" hidden data-filters="people-index">
    <label>Name <input type="search" name="text" autocomplete="off"></label>
    <output role="status"></output>
    </form>
    <div id="people-index">
    {{#lists}}{{#isFolded}}<details><summary>{{label}} <b>{{count}}</b></summary>{{/isFolded}}{{^isFolded}}<h3>{{label}}</h3>{{/isFolded}}
    <ul class="index">{{{people}}}</ul>{{#isFolded}}</details>{{/isFolded}}
    {{/lists}}</div>
    </section>

    """
}
