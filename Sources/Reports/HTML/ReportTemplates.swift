import Mustache

/// The templates of the pages, parsed once.
///
/// They are constants of the program and not files beside it, so that one binary is all that is needed.
enum ReportTemplates {
  /// What a template is filled with.
  typealias Fields = [String: Any]

  /// The page of that name, filled.
  static func render(_ name: String, _ fields: Fields) -> String {
    // A missing template would be a fault of the program; the tests render every one.
    library.render(fields, withTemplate: name) ?? ""
  }

  private static let sources: [String: String] = [
    "page": PageTemplate.source, "overview": OverviewTemplate.source, "weeks": WeeksTemplate.source,
    "schools": SchoolsTemplate.source, "leaders": LeadersTemplate.source, "pairs": PairsTemplate.source,
    "missing": MissingTemplate.source, "fairness": FairnessTemplate.source, "people": PeopleTemplate.source,
    "person": PersonTemplate.source, "cover": CoverTemplate.source, "link": LinkTemplate.source,
  ]

  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
    let pragma = "{{% CONTENT_TYPE: \(HTMLEscaping.name)}}"
    var library = MustacheLibrary()
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(pragma + source, named: name)
      } catch {
        preconditionFailure("the template \(name) can't be parsed: \(error)")
      }
    }
    return library
  }()
}
