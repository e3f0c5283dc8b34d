/// The frame of every page: a head that lets nothing in from outside, and the sections in order.
enum PageTemplate {
  static let source = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{{scriptDigest}}'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="top" id="top">
    <p class="kicker"><bdi>{{program}}</bdi>{{#term}} · <bdi>{{.}}</bdi>{{/term}}</p>
    <h1><bdi>{{heading}}</bdi></h1>
    {{#lead}}<p class="lead">{{.}}</p>{{/lead}}
    </header>
    {{#hasContents}}<nav class="contents" aria-label="Contents"><ul>
    {{#contents}}<li><a href="#{{anchor}}">{{label}}</a></li>
    {{/contents}}</ul></nav>{{/hasContents}}
    <main id="content">
    {{{sections}}}
    </main>
    <footer><p>{{footer}}</p></footer>
    <script>{{{script}}}</script>
    </body>
    </html>

    """
}

/// The name of a person, with a link to their page where there is one.
enum LinkTemplate {
  static let source =
    #"{{#hasLink}}<a class="name" href="{{href}}"><bdi>{{name}}</bdi></a>{{/hasLink}}{{^hasLink}}<bdi class="name">{{name}}</bdi>{{/hasLink}}"#
}
