import ArgumentParser
import RosterFiles

/// `tandem import csv DIR`
struct ImportCSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Make a roster of a folder of spreadsheets, the set that tandem init writes.",
    discussion: """
      Rows that can't be taken are all told with file, line, column and reason, and listed in rejected.csv in the folder; \
      then no roster is written, unless --keep-going leaves them out.
      """)

  @Argument(help: "The folder with the CSV files.", completion: .directory)
  var folder: String

  @OptionGroup var importing: ImportOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try importing.run(output: output, messages: messages, folder: folder) { keepGoing in
      try CSVImport.roster(ofFolder: folder, keepGoing: keepGoing)
    }
  }
}
