-- Keys of names fold letters with a stroke, too: Øyvind is found as oyvind, Łukasz as lukasz.
UPDATE clients SET name_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE name_key GLOB '*[øłđæœıðþħŧ]*';
UPDATE clients SET also_called_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(also_called_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE also_called_key GLOB '*[øłđæœıðþħŧ]*';
UPDATE people SET name_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE name_key GLOB '*[øłđæœıðþħŧ]*';
UPDATE people SET also_called_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(also_called_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE also_called_key GLOB '*[øłđæœıðþħŧ]*';
UPDATE contact_points SET value_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(value_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE value_key GLOB '*[øłđæœıðþħŧ]*';
UPDATE policies SET name_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE name_key GLOB '*[øłđæœıðþħŧ]*';
UPDATE OR IGNORE profiles SET name_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE name_key GLOB '*[øłđæœıðþħŧ]*';
UPDATE OR IGNORE criteria SET name_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE name_key GLOB '*[øłđæœıðþħŧ]*';
UPDATE OR IGNORE playbooks SET name_key =
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_key, 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'æ', 'ae'), 'œ', 'oe'), 'ı', 'i'), 'ð', 'd'), 'þ', 'th'), 'ħ', 'h'), 'ŧ', 't')
  WHERE name_key GLOB '*[øłđæœıðþħŧ]*';
