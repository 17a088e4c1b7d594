/** The scripts that connect a shell with `rapport completion words`, which knows what can stand at a place. None evaluates an answer. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const bash = `# Completion of rapport in bash: rapport completion install
_rapport() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    if [ "$word" = :files ]; then
      compopt -o default 2>/dev/null
    else
      COMPREPLY+=("$word")
    fi
  done < <(command rapport completion words bash "\${COMP_LINE:0:$COMP_POINT}" "$2" 2>/dev/null)
}
complete -F _rapport rapport
`;

const zsh = `#compdef rapport
# Completion of rapport in zsh: rapport completion install
_rapport() {
  local line
  local -a found shown
  for line in "\${(@f)$(command rapport completion words zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    if [[ $line = :files ]]; then
      _files
      return
    fi
    [[ -n $line ]] || continue
    found+=("\${line%%$'\\t'*}")
    shown+=("\${line/$'\\t'/  }")
  done
  (( $#found )) || return 1
  if [[ $found[1] = $shown[1] ]]; then
    compadd -U -V rapport -a found
  else
    compadd -U -l -V rapport -d shown -a found
  fi
}
if [[ \${funcstack[1]} = _rapport ]]; then
  _rapport "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _rapport rapport
fi
`;

const fish = `# Completion of rapport in fish: rapport completion install
function __rapport_words
    set -l words (commandline -opc)
    for line in (command rapport completion words fish $words[2..-1] (commandline -ct) 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            printf '%s\\n' $line
        end
    end
end
complete -c rapport -f -k -a '(__rapport_words)'
`;

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
