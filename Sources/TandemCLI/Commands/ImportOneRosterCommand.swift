import ArgumentParser
import Foundation
import RosterFiles

/// `tandem import oneroster DIR`
struct ImportOneRosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oneroster",
    abstract: "Make a roster of a OneRoster export (1.1 or 1.2 CSV), a folder or its zip archive.",
    discussion: """
      Schools, the term, teachers and their classes come from the export. Bells, which OneRoster lacks, come from a file \
      with the columns school (an org's id, identifier or name; empty: all), label, period, start and end; a row whose period is \
      "workday" gives the workday. Leaders come from a file like leaders.csv of tandem init, of which only the column id (or \
      e-mail address, username, identifier in it) is needed. Everybody else who teaches is a peer. Students, demographics \
      and passwords are skipped unread. Archives are opened with the program unzip.
      """)

  @Argument(help: "The folder or zip archive of the export.", completion: .file())
  var path: String

  @Option(help: "The bell schedules.")
  var bells: String

  @Option(help: "Who leads.")
  var leaders: String

  @Option(help: "Who may be a peer, a file like peers.csv of tandem init; every other teacher if absent.")
  var peers: String?

  @Option(
    name: .customLong("with"),
    help:
      "A folder with further files of the set that tandem init writes: rules, travel, goals, activities and so on."
  )
  var further: String?

  @Option(help: "Id or title of the academic session; the term with the most classes if absent.")
  var term: String?

  @Option(
    help:
      "The program's time zone, such as America/Chicago; this machine's if neither this nor rules.csv says.")
  var timeZone: String?

  @OptionGroup var importing: ImportOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if timeZone?.isEmpty == true { throw ValidationError(Messages.emptyTimeZone) }
  }

  func run() throws {
    // Refused rows are listed beside the file of leaders: an export's folder is not ours to write to.
    try importing.run(output: output, messages: messages, folder: PathFolder.of(leaders)) {
      keepGoing in
      try OneRosterImport.roster(
        of: path,
        options: OneRosterImport.Options(
          bells: bells, leaders: leaders, peers: peers, further: further, term: term, timeZone: timeZone,
          keepGoing: keepGoing))
    }
  }
}
