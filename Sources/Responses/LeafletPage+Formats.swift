extension LeafletPage {
    /// The page as plain text, in lines of at most `width` characters.
    ///
    /// - Complexity: O(*n*) in the length of the page.
    package func text(width: Int) -> String {
        var lines = [title, String(repeating: "=", count: title.count), ""]
        for section in sections {
            lines += [section.heading, String(repeating: "-", count: section.heading.count)]
            for line in section.lines {
                let lead = line.lead.isEmpty ? "" : line.lead + ": "
                lines += (lead + line.text + marks(line)).hanging("* ", width: width)
            }
            lines.append("")
        }
        lines += note.hanging("", width: width) + ["", sourcesHeading]
        for (number, source) in sources.enumerated() {
            lines += source.hanging("\(number + 1). ", width: width)
        }
        return lines.joined(separator: "\n")
    }

    /// The page as an HTML document: one file, without script, for a phone and for paper.
    ///
    /// - Complexity: O(*n*) in the length of the page.
    package var html: String {
        let body = sections.map { section in
            let items = section.lines.map { line in
                let lead = line.lead.isEmpty ? "" : "<b>\(line.lead.escaped):</b> "
                let marks = line.sources.isEmpty ? "" : " <sup>\(marks(line).dropFirst())</sup>"
                return "<li>\(lead)\(line.text.escaped)\(marks)</li>"
            }
            return
                "<h2>\(section.heading.escaped)</h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>"
        }
        let cited = sources.map { "<li>\($0.escaped)</li>" }
        return """
            <!DOCTYPE html>
            <html lang="\(language.escaped)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.escaped)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main>
            <h1>\(title.escaped)</h1>
            \(body.joined(separator: "\n"))
            <p class="note">\(note.escaped)</p>
            <h2>\(sourcesHeading.escaped)</h2>
            <ol>
            \(cited.joined(separator: "\n"))
            </ol>
            </main>
            </body>
            </html>
            """
    }

    private func marks(_ line: Line) -> String {
        line.sources.isEmpty
            ? "" : " [" + line.sources.map(String.init).joined(separator: ", ") + "]"
    }

    private static let style = """
        body { font: 1.05rem/1.45 system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #fff; }
        main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.2; margin: .3rem 0 .6rem; }
        h2 { font-size: 1.1rem; margin: 1rem 0 .3rem; border-bottom: 1px solid #bbb; }
        ul, ol { margin: 0; padding-left: 1.2rem; }
        li { margin: .2rem 0; overflow-wrap: anywhere; }
        ol { font-size: .8rem; }
        sup { font-size: .7rem; color: #444; line-height: 0; white-space: nowrap; }
        .note { border: 1px solid #bbb; padding: .5rem .7rem; margin: 1rem 0; }
        @media print {
          @page { size: A4; margin: 12mm; }
          body { font-size: 8.6pt; line-height: 1.25; }
          main { max-width: none; padding: 0; }
          h1 { font-size: 14pt; }
          h2 { font-size: 10pt; margin: 6pt 0 2pt; break-after: avoid; }
          li { margin: 1pt 0; break-inside: avoid; }
          ol { font-size: 6.5pt; columns: 2; column-gap: 9mm; }
        }
        """
}

extension String {
    /// The text with what means something in HTML written as references.
    fileprivate var escaped: String {
        reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }

    /// The text in lines of at most `width` characters, the first after a mark and the others below its end.
    fileprivate func hanging(_ mark: String, width: Int) -> [String] {
        let indent = String(repeating: " ", count: mark.count)
        var lines: [String] = []
        var current = ""
        for word in split(separator: " ") {
            if !current.isEmpty, mark.count + current.count + 1 + word.count > width {
                lines.append((lines.isEmpty ? mark : indent) + current)
                current = ""
            }
            current += current.isEmpty ? String(word) : " " + word
        }
        return lines + [(lines.isEmpty ? mark : indent) + current]
    }
}
