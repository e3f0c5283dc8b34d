import Coaching

/// The report as pages: self-contained files that fetch nothing, readable without a script.
///
/// A plan of a district fits one file, with everybody's page folded into it. Where the pages would make it too large
/// for a phone to open, each leader's page goes, with those of their peers, to a file of its own in a folder beside it.
public struct HTMLReport: Sendable {
  /// A file of the report: a path beside the report's own, or nil for that itself.
  public struct File: Sendable {
    public var path: String?
    public var text: String
  }

  /// Rows of sessions on everybody's pages that one file may hold: about 12 MB.
  public static let rowsInOneFile = 40_000

  /// Rows that a list shows at once; a longer one is folded, so that a browser lays out only what is looked at.
  static let rowsUnfolded = 1500

  let part: PlanPart
  let links: ReportLinks
  let pages: PersonPages

  /// The report of a part of a plan. `folder` is the name of the folder beside it, should one be needed.
  public init(_ part: PlanPart, folder: String = "people", rowsInOneFile: Int = Self.rowsInOneFile) {
    self.part = part
    let inOneFile = part.sessions.reduce(0) { $0 + 1 + $1.peers.count } <= rowsInOneFile
    let place: ReportLinks.Place =
      part.choice.audience == .principal ? .nowhere : inOneFile ? .here : .folder(folder)
    links = ReportLinks(part, place: place)
    pages = PersonPages(part, links: links)
  }

  /// All files, the report's own first.
  public func files() -> [File] {
    [File(path: nil, text: page(heading: heading, sections: mainSections))] + folderFiles()
  }
}
